"""YAML read strictly, for articles and settings: text -> nodes with lines -> each field by its own type."""
