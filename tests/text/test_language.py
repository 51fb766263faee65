import pytest

from builder.text import detect, parse, stop_words

TEXTS = {
    "en": "The council voted to reopen the canal after ten years, and the boats will be back in spring.",
    "de": "Der Rat hat beschlossen, den Kanal nach zehn Jahren wieder zu öffnen, und die Boote kommen im Frühling.",
    "fr": "Le conseil a voté pour rouvrir le canal après dix ans, et les bateaux seront de retour au printemps.",
    "es": "El consejo votó para reabrir el canal después de diez años, y los barcos volverán en la primavera.",
    "pt": "O conselho votou para reabrir o canal depois de dez anos, e os barcos não voltam antes da primavera.",
    "it": "Il consiglio ha votato per riaprire il canale dopo dieci anni, e le barche torneranno in primavera.",
    "nl": "De raad heeft besloten het kanaal na tien jaar weer te openen, en de boten komen in het voorjaar.",
    "el": "Το συμβούλιο αποφάσισε να ανοίξει ξανά το κανάλι.",
    "ja": "町議会は運河を再び開くことを決めた。",
    "uk": "Рада вирішила знову відкрити канал після десяти років.",
    "und": "Xqz vrtl mnop kjhg 12 34.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_is_told(language: str) -> None:
    assert detect(TEXTS[language]) == language


def test_a_stray_function_word_tells_nothing() -> None:
    assert detect("Xqz vrtl nicht mnop kjhg qwrt zxcv bnm plkj hgfd.") == "und"


def test_nothing_is_in_no_language() -> None:
    assert detect("") == "und"


def test_a_given_language_wins() -> None:
    assert parse("", TEXTS["de"], language="en-GB").language == "en-GB"


def test_stop_words_by_language_region_and_none() -> None:
    assert "the" in stop_words("en-GB")
    assert "the" not in stop_words("de")
    assert stop_words("und") == frozenset()
