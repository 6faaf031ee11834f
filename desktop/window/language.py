"""The language of the window: that of the settings, else DESKCAST_LANG, else the system's."""

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.paths import ASSETS

I18N = ASSETS / "i18n"


def window_locale(language: str = "") -> QLocale:
    """The locale of `language`; empty takes `DESKCAST_LANG` as in `en` or `zh_CN`, else the system's language."""
    name = language or os.environ.get("DESKCAST_LANG", "")
    return QLocale(name.split(".")[0]) if name else QLocale.system()


def speak(app: QApplication, language: str = "") -> None:
    """Sets the language of the window and of Qt's own dialogs; without a translation it is English.

    What is shown already keeps its words: `Program` makes the window anew.
    """
    for spoken in app.findChildren(QTranslator):
        app.removeTranslator(spoken)
        spoken.deleteLater()
    locale = window_locale(language)
    QLocale.setDefault(locale)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for prefix, folder in (("deskcast", str(I18N)), ("qtbase", qt_folder)):
        translator = QTranslator(app)
        if translator.load(locale, prefix, "_", folder) or translator.load(f"{prefix}_en", folder):
            app.installTranslator(translator)
