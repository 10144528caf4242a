"""The Textual app: screens over one interview. Rules live in `wizard.interview`; what is kept, in `wizard.record`."""
