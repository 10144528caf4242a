"""The routing of a questionnaire as a map: which question leads where, and what the outcomes rest on.

`conditions` puts conditions into words, `flow` says what stands on the map in which order, `mermaid` writes it as text,
`lanes` and `placing` say where everything goes in a picture. `wizard.capture.mapsvg` draws it.
"""
