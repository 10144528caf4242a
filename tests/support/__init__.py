"""What tests of several floors share: small questionnaires, random ones, and a slow reading of the rules."""
