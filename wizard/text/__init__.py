"""The floor of text: interface words, cleaning, widths, line breaking, numbers and dates as people write them."""
