"""The screens of the app. Each is imported when it is first shown, so that the app starts fast."""
