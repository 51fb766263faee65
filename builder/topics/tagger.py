"""The tagger: one pass over the words, then topics, phrases and sections from them."""

from builder.models import Subjects, Text, VocabularyTopic
from builder.topics.keyphrases import keyphrases
from builder.topics.sectioning import sections
from builder.topics.tokens import title_tokens, tokens
from builder.topics.vocabulary import topics


def tag(text: Text, vocabulary: tuple[VocabularyTopic, ...]) -> Subjects:
    """What the text is about: candidates, best first; the collection chooses among them."""
    words, title = tokens(text), title_tokens(text.title)
    return Subjects(
        topics=topics(words, title, vocabulary),
        phrases=keyphrases(words, title),
        sections=sections(words, title),
    )
