from builder.text import words


def test_words_keep_their_inner_marks() -> None:
    assert words("The U.S. mayor's e-mail cost 3.5 AT&T-dollars!") == [
        "the", "u.s", "mayor's", "e-mail", "cost", "3.5", "at&t-dollars",
    ]  # fmt: skip
