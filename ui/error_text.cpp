// The interface's words for core's errors: what happened, to which file, and what to do.
#include "ui/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace tempera::ui {
namespace {

QString text(const char *english) { return QCoreApplication::translate("Error", english); }

QString what(ErrorCode code) {
    switch (code) {
    case ErrorCode::cancelled: return text(QT_TRANSLATE_NOOP("Error", "Stopped."));
    case ErrorCode::file_not_found:
        return text(QT_TRANSLATE_NOOP("Error", "The file is not there. Check whether it was moved or renamed."));
    case ErrorCode::file_unreadable:
        return text(QT_TRANSLATE_NOOP("Error", "The file cannot be read. Check its permissions and the disk."));
    case ErrorCode::file_empty:
        return text(QT_TRANSLATE_NOOP("Error", "The file is empty. Copy it again from where it came from."));
    case ErrorCode::not_media:
        return text(QT_TRANSLATE_NOOP(
            "Error",
            "This is not a video or sound file that can be played. Open a recording such as MP4, MKV, MOV or WAV."));
    case ErrorCode::media_damaged:
        return text(QT_TRANSLATE_NOOP("Error",
                                      "The recording is damaged or cut short. Copy it again from where it came from."));
    case ErrorCode::no_video: return text(QT_TRANSLATE_NOOP("Error", "The recording has no picture."));
    case ErrorCode::no_audio: return text(QT_TRANSLATE_NOOP("Error", "The recording has no sound."));
    case ErrorCode::no_face:
        return text(QT_TRANSLATE_NOOP("Error", "No face was found. Use a recording in which the face is at least 48 "
                                               "pixels high and seen from the front."));
    case ErrorCode::nothing_to_analyse:
        return text(QT_TRANSLATE_NOOP("Error", "There is neither a face, a voice, words nor a body signal to analyse. "
                                               "Add a transcript or body signals from the File menu."));
    case ErrorCode::bad_transcript:
        return text(QT_TRANSLATE_NOOP(
            "Error",
            "The transcript cannot be read. Correct that line, or export the transcript again as SRT or VTT."));
    case ErrorCode::bad_csv:
        return text(QT_TRANSLATE_NOOP("Error", "The table cannot be read. Correct that column or line."));
    case ErrorCode::bad_measures:
        return text(QT_TRANSLATE_NOOP("Error", "These columns cannot be learned from. Choose other columns."));
    case ErrorCode::bad_exchange:
        return text(QT_TRANSLATE_NOOP("Error", "This file cannot be taken over. Correct it, or export it again from the "
                                               "program that it came from."));
    case ErrorCode::bad_labels:
        return text(QT_TRANSLATE_NOOP("Error", "The labels cannot be used. Correct them and try again."));
    case ErrorCode::bad_model:
        return text(QT_TRANSLATE_NOOP("Error", "The model file cannot be used. Install Tempera again."));
    case ErrorCode::bad_engine:
        return text(QT_TRANSLATE_NOOP("Error", "The part of Tempera that computes the curves cannot be loaded. Install "
                                               "Tempera again."));
    case ErrorCode::adaptation_outdated:
        return text(QT_TRANSLATE_NOOP("Error", "The adaptation was made with another version of the model, so the "
                                               "curves are shown without it. Press Adapt to make it anew."));
    case ErrorCode::bad_project:
        return text(QT_TRANSLATE_NOOP(
            "Error", "This is not a Tempera project, or it is damaged. Open another one, or restore a backup."));
    case ErrorCode::project_too_new:
        return text(QT_TRANSLATE_NOOP(
            "Error", "This project was written by a newer version. Update Tempera; the file was not changed."));
    case ErrorCode::project_locked:
        return text(
            QT_TRANSLATE_NOOP("Error", "This project is open in another program. Close it there and try again."));
    case ErrorCode::write_failed:
        return text(QT_TRANSLATE_NOOP("Error", "The file cannot be written, and nothing was left half done. Check that "
                                               "the folder exists, is writable and has free space."));
    case ErrorCode::media_missing:
        return text(QT_TRANSLATE_NOOP(
            "Error", "The recording is not where the project expects it. Choose Relink and point to the file."));
    case ErrorCode::media_changed:
        return text(QT_TRANSLATE_NOOP("Error", "This is not the recording that was analysed: its content differs. "
                                               "Choose Relink and point to the original."));
    case ErrorCode::bad_argument: return text(QT_TRANSLATE_NOOP("Error", "This cannot be done as it stands."));
    case ErrorCode::stale:
        return text(
            QT_TRANSLATE_NOOP("Error", "It has changed in the meantime. Look at it again and repeat the change."));
    case ErrorCode::internal: break;
    }
    return text(QT_TRANSLATE_NOOP("Error", "An internal error. Please report it with the steps that led here."));
}

} // namespace

QString error_text(const Error &error) {
    // Only the file's name: a path breaks the line, and the folder is seldom the trouble.
    const QString subject = QString::fromStdString(error.subject);
    const QString name = subject.contains(QLatin1Char('/')) ? QFileInfo(subject).fileName() : subject;
    const QString detail = QString::fromStdString(error.detail);
    if (name.isEmpty() && detail.isEmpty()) return what(error.code);
    if (detail.isEmpty()) return QCoreApplication::translate("Error", "%1: %2").arg(name, what(error.code));
    if (name.isEmpty()) return QCoreApplication::translate("Error", "%1 (%2)").arg(what(error.code), detail);
    return QCoreApplication::translate("Error", "%1: %2 (%3)").arg(name, what(error.code), detail);
}

QString left_out_text(const std::vector<Error> &warnings) {
    QStringList lines;
    for (const auto &warning : warnings) {
        if (warning.code == ErrorCode::no_face)
            lines << QCoreApplication::translate("Error", "No face was found: the face is left out of the curves.");
        else if (warning.code == ErrorCode::no_video)
            lines << QCoreApplication::translate("Error", "There is no picture: the face is left out of the curves.");
        else if (warning.code == ErrorCode::no_audio)
            lines << QCoreApplication::translate("Error",
                                                 "Nobody is heard speaking: the voice is left out of the curves.");
        else
            lines << error_text(warning);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace tempera::ui
