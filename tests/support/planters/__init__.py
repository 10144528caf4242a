"""Planters of defects, by the rules that they break."""
