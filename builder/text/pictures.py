"""What a picture's credit calls the picture."""

PICTURE = r"(?:image|photo|photograph|picture|illustration|drawing|graphic|video|foto)s?"
"""A pattern, for any case: "Photo" of "Photo: Jun Albrecht"."""
