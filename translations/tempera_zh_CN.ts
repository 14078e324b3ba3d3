<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdaptPanel</name>
    <message numerus="yes">
        <source>%1: %n example(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples per emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn this patient&apos;s emotions from the labels and redraw the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the general model; the labels stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each label in turn is left out of the learning and then guessed: the share guessed rightly, before and after adapting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few labels to check what was learned: three labels of two emotions are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapting made held-out labels worse, so the general model stays in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes the adaptation back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label a few moments first: three to five of each emotion serve well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is still being analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, 95% interval %2–%3, %n label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2, 95% interval %3–%4, %n label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a single example of %1: what is typical of it cannot be told from one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are few labels so far; with five or more, of three emotions, the curves become more reliable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two labels look alike but name different emotions: %1, and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than two thirds of the labels are %1; a few of the others would balance them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be learned from %1: there is neither face, voice, words nor body signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out labels were recognised no better after adapting than before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AntecedentPlot</name>
    <message>
        <source>Feature %1: value %2, rule centre %3, fulfilled to %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodyStrip</name>
    <message>
        <source>Heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart %1–%2/min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueStrip</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Strongest at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not analysed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3–%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesView::Private</name>
    <message>
        <source>Emotion curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the curve of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoomed out: the highest of every %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is being analysed: curves fill in from the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves appear here when a recording is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>Neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there. Check whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check its permissions and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a video or sound file that can be played. Open a recording such as MP4, MKV, MOV or WAV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is damaged or cut short. Copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording has no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording has no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was found. Use a recording in which the face is at least 48 pixels high and seen from the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a face, a voice, words nor a body signal to analyse. Add a transcript or body signals from the File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript cannot be read. Correct that line, or export the transcript again as SRT or VTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table cannot be read. Correct that column or line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels cannot be used. Correct them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file cannot be used. Install Tempera again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Tempera project, or it is damaged. Open another one, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was written by a newer version. Update Tempera; the file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open in another program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written, and nothing was left half done. Check that the folder exists, is writable and has free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is not where the project expects it. Choose Relink and point to the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the recording that was analysed: its content differs. Choose Relink and point to the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has changed in the meantime. Look at it again and repeat the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An internal error. Please report it with the steps that led here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>R%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How mixed the emotions are here: 0 clear, 1 as mixed as can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much there is to judge from here: 0 nothing, 1 everything clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each small curve is one condition of a rule; the mark is the value at the playhead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the analysis says at the playhead appears here once it has got that far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence here: neither face nor voice nor words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these fits well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these fits well; the nearest is %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both %1 (%2) and %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly %1 (%2), with some %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the face speaks here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face speaks loudest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the voice speaks here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice speaks loudest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the words speak here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words speak loudest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the body speaks here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body speaks loudest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 −%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Work in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 %, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a new emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename, colour, key, remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, key %2, %n label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Key %1: tap for a moment, hold while playing for a span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to label the playhead or the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove (in use by %n label(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Patients, visits and recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (synthetic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by a program; no person is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempera project (*.tempera)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video or sound recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the recording now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back, one frame forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back, one second forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the moment at the playhead; hold the key while playing to label a span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and end of the part that is repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma, full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower, faster (the pitch is kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt to the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next face is the patient&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift, move along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotion curves from patient videos, learned from a few labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempera is free software under the GNU General Public License, version 3 or later. It comes with no warranty. It is built on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt, FFmpeg (LGPL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch (BSD), OpenCV (Apache 2.0), QCustomPlot (GPL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite (public domain), JSON for Modern C++ (MIT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucide icons (ISC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tempera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcripts (*.srt *.vtt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Body signals…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the body signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relin&amp;k recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export se&amp;gments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export l&amp;abels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Adapt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next face is the patient&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame &amp;back	Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame &amp;forward	Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;start	Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;end	End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound &amp;off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Intended use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Tempera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – Tempera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Tempera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembershipBars</name>
    <message>
        <source>Memberships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, between %3 and %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinimapStrip</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole recording; drag the frame to move the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline and curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulerStrip</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to select a part; double click to clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>What it is judged from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening to the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading body signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing curves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Tempera is an aid to a trained reader, not a diagnosis. A person reviews each result. It is not made for judging emotions at work or in schools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video, mark a few moments with the number keys, press Adapt, and read the whole session as emotion curves. You can also drop a file on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short synthetic recording to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThumbnailStrip</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1:%2 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading body signals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back (Left arrow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame forward (Right arrow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the selection, or the whole recording (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed, pitch kept (comma and full stop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on or off (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthetic sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: this face is the patient&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaveformStrip</name>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels can be set as soon as the file has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This emotion is still used by labels: change or delete those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels imported from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is still being analysed: adapt when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Adapting to %n label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is still being analysed: export when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
