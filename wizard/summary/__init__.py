"""What a person reads: one summary of an assessment, and a renderer for each format.

    from wizard.summary.formats import Layout, render
    from wizard.summary.model import summary_of

    summary = summary_of(assessment, "ja")
    page = render("terminal", [summary], Layout(width=80))

Only the module of a format imports what that format needs.
"""
