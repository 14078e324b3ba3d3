<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdaptPanel</name>
    <message numerus="yes">
        <source>%1: %n example(s)</source>
        <translation>
            <numerusform>%1: %n Beispiel</numerusform>
            <numerusform>%1: %n Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Examples per emotion</source>
        <translation>Beispiele je Emotion</translation>
    </message>
    <message>
        <source>Learn this patient&apos;s emotions from the labels and redraw the curves</source>
        <translation>Die Emotionen dieser Person aus den Markierungen lernen und die Kurven neu zeichnen</translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation>Anpassung läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation>Anpassung verwerfen</translation>
    </message>
    <message>
        <source>Back to the general model; the labels stay</source>
        <translation>Zurück zum allgemeinen Modell; die Markierungen bleiben</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Trefferquote bei zurückgehaltenen Markierungen</translation>
    </message>
    <message>
        <source>Each label in turn is left out of the learning and then guessed: the share guessed rightly, before and after adapting.</source>
        <translation>Jede Markierung wird der Reihe nach beim Lernen ausgelassen und dann geraten: der Anteil richtiger Antworten vor und nach der Anpassung.</translation>
    </message>
    <message>
        <source>Too few labels to check what was learned: three labels of two emotions are needed.</source>
        <translation>Zu wenige Markierungen, um das Gelernte zu prüfen: Nötig sind drei Markierungen von zwei Emotionen.</translation>
    </message>
    <message>
        <source>Adapting made held-out labels worse, so the general model stays in force.</source>
        <translation>Die Anpassung hat zurückgehaltene Markierungen schlechter erkannt; das allgemeine Modell gilt daher weiter.</translation>
    </message>
    <message>
        <source>%1 takes the adaptation back.</source>
        <translation>%1 nimmt die Anpassung zurück.</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>Zur ersten</translation>
    </message>
    <message>
        <source>Go to the second</source>
        <translation>Zur zweiten</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Open a recording first.</source>
        <translation>Öffnen Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
        <source>Label a few moments first: three to five of each emotion serve well.</source>
        <translation>Markieren Sie zuerst einige Zeitpunkte: Drei bis fünf je Emotion sind eine gute Grundlage.</translation>
    </message>
    <message>
        <source>The recording is still being analysed.</source>
        <translation>Die Aufnahme wird noch ausgewertet.</translation>
    </message>
    <message>
        <source>Adapting…</source>
        <translation>Anpassung läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%1, 95% interval %2–%3, %n label(s)</source>
        <translation>
            <numerusform>%1, 95-%-Intervall %2–%3, %n Markierung</numerusform>
            <numerusform>%1, 95-%-Intervall %2–%3, %n Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2, 95% interval %3–%4, %n label(s)</source>
        <translation>
            <numerusform>%1 → %2, 95-%-Intervall %3–%4, %n Markierung</numerusform>
            <numerusform>%1 → %2, 95-%-Intervall %3–%4, %n Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>a label</source>
        <translation>eine Markierung</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>There is a single example of %1: what is typical of it cannot be told from one.</source>
        <translation>Für %1 gibt es nur ein Beispiel: Was daran typisch ist, lässt sich aus einem nicht erkennen.</translation>
    </message>
    <message>
        <source>There are few labels so far; with five or more, of three emotions, the curves become more reliable.</source>
        <translation>Bisher gibt es wenige Markierungen; ab fünf, von drei Emotionen, werden die Kurven verlässlicher.</translation>
    </message>
    <message>
        <source>Two labels look alike but name different emotions: %1, and %2.</source>
        <translation>Zwei Markierungen sehen ähnlich aus, nennen aber verschiedene Emotionen: %1 und %2.</translation>
    </message>
    <message>
        <source>More than two thirds of the labels are %1; a few of the others would balance them.</source>
        <translation>Mehr als zwei Drittel der Markierungen sind %1; einige der anderen würden sie ausgleichen.</translation>
    </message>
    <message>
        <source>Nothing can be learned from %1: there is neither face, voice, words nor body signal.</source>
        <translation>Aus %1 lässt sich nichts lernen: Es gibt dort weder Gesicht noch Stimme, Worte oder Körpersignal.</translation>
    </message>
    <message>
        <source>Held-out labels were recognised no better after adapting than before.</source>
        <translation>Zurückgehaltene Markierungen wurden nach der Anpassung nicht besser erkannt als zuvor.</translation>
    </message>
    <message>
        <source>The labels have changed since: press Adapt to learn from them.</source>
        <translation>Die Markierungen haben sich seither geändert: „Anpassen“ lernt aus ihnen.</translation>
    </message>
    <message>
        <source>%1 → %2 of %3</source>
        <translation>%1 → %2 von %3</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>an interval</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Held-out labels of %1 were recognised less well after adapting than before.</source>
        <translation>Zurückgehaltene Markierungen von %1 wurden nach dem Anpassen schlechter erkannt als vorher.</translation>
    </message>
</context>
<context>
    <name>AntecedentPlot</name>
    <message>
        <source>Feature %1: value %2, rule centre %3, fulfilled to %4</source>
        <translation>Merkmal %1: Wert %2, Regelmitte %3, erfüllt zu %4</translation>
    </message>
</context>
<context>
    <name>BodyStrip</name>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Heart %1–%2/min</source>
        <translation>Herz %1–%2/min</translation>
    </message>
</context>
<context>
    <name>CueStrip</name>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Strongest at the playhead</source>
        <translation>Am stärksten an der Abspielposition</translation>
    </message>
    <message>
        <source>%1: not analysed yet</source>
        <translation>%1: noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>%1: no evidence</source>
        <translation>%1: keine Anhaltspunkte</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>%1 %2 (%3–%4)</source>
        <translation>%1 %2 (%3–%4)</translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation>Mehrdeutigkeit %1</translation>
    </message>
    <message>
        <source>Emotion curves</source>
        <translation>Emotionskurven</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>Show or hide the curve of %1</source>
        <translation>Kurve von %1 zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Curve of %1</source>
        <translation>Kurve von %1</translation>
    </message>
    <message>
        <source>zoomed out: the highest of every %1 s</source>
        <translation>verkleinert: der Höchstwert je %1 s</translation>
    </message>
    <message>
        <source>Curves appear here when a recording is open.</source>
        <translation>Hier erscheinen die Kurven, sobald eine Aufnahme geöffnet ist.</translation>
    </message>
    <message>
        <source>There are no curves of this recording yet.</source>
        <translation>Zu dieser Aufnahme gibt es noch keine Kurven.</translation>
    </message>
    <message>
        <source>The recording is being analysed: curves fill in from the left.</source>
        <translation>Die Aufnahme wird ausgewertet: Die Kurven füllen sich von links.</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>keine Anhaltspunkte</translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation>noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Keine Anhaltspunkte</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add label</source>
        <translation>Markierung hinzufügen</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>Markierung ändern</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Markierung löschen</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>Markierungen importieren</translation>
    </message>
    <message>
        <source>Add emotion</source>
        <translation>Emotion hinzufügen</translation>
    </message>
    <message>
        <source>Change emotion</source>
        <translation>Emotion ändern</translation>
    </message>
    <message>
        <source>Remove emotion</source>
        <translation>Emotion entfernen</translation>
    </message>
    <message>
        <source>Add recording</source>
        <translation>Aufnahme hinzufügen</translation>
    </message>
    <message>
        <source>Change recording</source>
        <translation>Aufnahme ändern</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation>Anpassung verwerfen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Start from earlier visits</source>
        <translation>Von früheren Besuchen ausgehen</translation>
    </message>
    <message>
        <source>Do not start from earlier visits</source>
        <translation>Nicht von früheren Besuchen ausgehen</translation>
    </message>
    <message>
        <source>Forget earlier visits</source>
        <translation>Frühere Besuche vergessen</translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Joy</source>
        <translation>Freude</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>Trauer</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Ärger</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Verachtung</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The file is not there. Check whether it was moved or renamed.</source>
        <translation>Die Datei ist nicht vorhanden. Prüfen Sie, ob sie verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its permissions and the disk.</source>
        <translation>Die Datei kann nicht gelesen werden. Prüfen Sie die Zugriffsrechte und den Datenträger.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came from.</source>
        <translation>Die Datei ist leer. Kopieren Sie sie erneut von der Quelle.</translation>
    </message>
    <message>
        <source>This is not a video or sound file that can be played. Open a recording such as MP4, MKV, MOV or WAV.</source>
        <translation>Dies ist keine abspielbare Video- oder Tondatei. Öffnen Sie eine Aufnahme, etwa als MP4, MKV, MOV oder WAV.</translation>
    </message>
    <message>
        <source>The recording is damaged or cut short. Copy it again from where it came from.</source>
        <translation>Die Aufnahme ist beschädigt oder abgeschnitten. Kopieren Sie sie erneut von der Quelle.</translation>
    </message>
    <message>
        <source>The recording has no picture.</source>
        <translation>Die Aufnahme hat kein Bild.</translation>
    </message>
    <message>
        <source>The recording has no sound.</source>
        <translation>Die Aufnahme hat keinen Ton.</translation>
    </message>
    <message>
        <source>No face was found. Use a recording in which the face is at least 48 pixels high and seen from the front.</source>
        <translation>Es wurde kein Gesicht gefunden. Verwenden Sie eine Aufnahme, in der das Gesicht mindestens 48 Pixel hoch und von vorn zu sehen ist.</translation>
    </message>
    <message>
        <source>There is neither a face, a voice, words nor a body signal to analyse. Add a transcript or body signals from the File menu.</source>
        <translation>Es gibt weder ein Gesicht noch eine Stimme, Worte oder ein Körpersignal auszuwerten. Fügen Sie über das Menü „Datei“ ein Transkript oder Körpersignale hinzu.</translation>
    </message>
    <message>
        <source>The transcript cannot be read. Correct that line, or export the transcript again as SRT or VTT.</source>
        <translation>Das Transkript kann nicht gelesen werden. Berichtigen Sie die Zeile oder exportieren Sie das Transkript erneut als SRT oder VTT.</translation>
    </message>
    <message>
        <source>The table cannot be read. Correct that column or line.</source>
        <translation>Die Tabelle kann nicht gelesen werden. Berichtigen Sie die Spalte oder Zeile.</translation>
    </message>
    <message>
        <source>The labels cannot be used. Correct them and try again.</source>
        <translation>Die Markierungen können nicht verwendet werden. Berichtigen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The model file cannot be used. Install Tempera again.</source>
        <translation>Die Modelldatei ist nicht verwendbar. Installieren Sie Tempera neu.</translation>
    </message>
    <message>
        <source>The adaptation was made with another version of the model, so the curves are shown without it. Press Adapt to make it anew.</source>
        <translation>Die Anpassung wurde mit einer anderen Version des Modells erstellt; die Kurven werden daher ohne sie gezeigt. Drücken Sie „Anpassen“, um sie neu zu erstellen.</translation>
    </message>
    <message>
        <source>This is not a Tempera project, or it is damaged. Open another one, or restore a backup.</source>
        <translation>Dies ist kein Tempera-Projekt, oder es ist beschädigt. Öffnen Sie ein anderes oder spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>This project was written by a newer version. Update Tempera; the file was not changed.</source>
        <translation>Dieses Projekt stammt aus einer neueren Version. Aktualisieren Sie Tempera; die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>This project is open in another program. Close it there and try again.</source>
        <translation>Dieses Projekt ist in einem anderen Programm geöffnet. Schließen Sie es dort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file cannot be written, and nothing was left half done. Check that the folder exists, is writable and has free space.</source>
        <translation>Die Datei kann nicht geschrieben werden; es blieb nichts Halbfertiges zurück. Prüfen Sie, ob der Ordner vorhanden und beschreibbar ist und genug Platz hat.</translation>
    </message>
    <message>
        <source>The recording is not where the project expects it. Choose Relink and point to the file.</source>
        <translation>Die Aufnahme liegt nicht dort, wo das Projekt sie erwartet. Wählen Sie „Neu verknüpfen“ und zeigen Sie auf die Datei.</translation>
    </message>
    <message>
        <source>This is not the recording that was analysed: its content differs. Choose Relink and point to the original.</source>
        <translation>Dies ist nicht die ausgewertete Aufnahme: Der Inhalt ist ein anderer. Wählen Sie „Neu verknüpfen“ und zeigen Sie auf das Original.</translation>
    </message>
    <message>
        <source>This cannot be done as it stands.</source>
        <translation>Das ist so nicht möglich.</translation>
    </message>
    <message>
        <source>It has changed in the meantime. Look at it again and repeat the change.</source>
        <translation>Es hat sich inzwischen geändert. Sehen Sie es noch einmal an und wiederholen Sie die Änderung.</translation>
    </message>
    <message>
        <source>An internal error. Please report it with the steps that led here.</source>
        <translation>Ein interner Fehler. Bitte melden Sie ihn mit den Schritten, die dazu führten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>No face was found: the face is left out of the curves.</source>
        <translation>Es wurde kein Gesicht gefunden: Die Kurven kommen ohne das Gesicht aus.</translation>
    </message>
    <message>
        <source>Nobody is heard speaking: the voice is left out of the curves.</source>
        <translation>Niemand ist sprechend zu hören: Die Kurven kommen ohne die Stimme aus.</translation>
    </message>
    <message>
        <source>There is no picture: the face is left out of the curves.</source>
        <translation>Es gibt kein Bild: Die Kurven kommen ohne das Gesicht aus.</translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>R%1</source>
        <translation>R%1</translation>
    </message>
    <message>
        <source>speaks for none</source>
        <translation>spricht für keine</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>How mixed the emotions are here: 0 clear, 1 as mixed as can be</source>
        <translation>Wie gemischt die Emotionen hier sind: 0 eindeutig, 1 so gemischt wie möglich</translation>
    </message>
    <message>
        <source>How much there is to judge from here: 0 nothing, 1 everything clear</source>
        <translation>Wie viel es hier zu beurteilen gibt: 0 nichts, 1 alles deutlich</translation>
    </message>
    <message>
        <source>Rules that fired</source>
        <translation>Ausgelöste Regeln</translation>
    </message>
    <message>
        <source>Each small curve is one condition of a rule; the mark is the value at the playhead.</source>
        <translation>Jede kleine Kurve ist eine Bedingung einer Regel; der Strich ist der Wert an der Abspielposition.</translation>
    </message>
    <message>
        <source>What the analysis says at the playhead appears here once it has got that far.</source>
        <translation>Hier erscheint, was die Auswertung zur Abspielposition sagt, sobald sie so weit ist.</translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation>Mehrdeutigkeit %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>Anhaltspunkte %1</translation>
    </message>
    <message>
        <source>No evidence here: neither face nor voice nor words.</source>
        <translation>Hier keine Anhaltspunkte: weder Gesicht noch Stimme noch Worte.</translation>
    </message>
    <message>
        <source>None of these fits well.</source>
        <translation>Keine davon passt gut.</translation>
    </message>
    <message>
        <source>None of these fits well; the nearest is %1 (%2).</source>
        <translation>Keine davon passt gut; am nächsten liegt %1 (%2).</translation>
    </message>
    <message>
        <source>Both %1 (%2) and %3 (%4).</source>
        <translation>Sowohl %1 (%2) als auch %3 (%4).</translation>
    </message>
    <message>
        <source>Mostly %1 (%2), with some %3.</source>
        <translation>Vorwiegend %1 (%2), mit etwas %3.</translation>
    </message>
    <message>
        <source>Mostly %1 (%2).</source>
        <translation>Vorwiegend %1 (%2).</translation>
    </message>
    <message>
        <source>Only the face speaks here.</source>
        <translation>Hier spricht nur das Gesicht.</translation>
    </message>
    <message>
        <source>The face speaks loudest.</source>
        <translation>Das Gesicht spricht am deutlichsten.</translation>
    </message>
    <message>
        <source>Only the voice speaks here.</source>
        <translation>Hier spricht nur die Stimme.</translation>
    </message>
    <message>
        <source>The voice speaks loudest.</source>
        <translation>Die Stimme spricht am deutlichsten.</translation>
    </message>
    <message>
        <source>Only the words speak here.</source>
        <translation>Hier sprechen nur die Worte.</translation>
    </message>
    <message>
        <source>The words speak loudest.</source>
        <translation>Die Worte sprechen am deutlichsten.</translation>
    </message>
    <message>
        <source>Only the body speaks here.</source>
        <translation>Hier spricht nur der Körper.</translation>
    </message>
    <message>
        <source>The body speaks loudest.</source>
        <translation>Der Körper spricht am deutlichsten.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 −%2</source>
        <translation>%1 −%2</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing measured sets it apart in this recording.</source>
        <translation>Nichts Gemessenes zeichnet sie in dieser Aufnahme aus.</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>speech rate</source>
        <translation>Sprechtempo</translation>
    </message>
    <message>
        <source>share of speech</source>
        <translation>Sprechanteil</translation>
    </message>
    <message>
        <source>mouth region contrast</source>
        <translation>Kontrast der Mundregion</translation>
    </message>
    <message>
        <source>brow region contrast</source>
        <translation>Kontrast der Brauenregion</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>skin conductance</source>
        <translation>Hautleitwert</translation>
    </message>
    <message>
        <source>skin temperature</source>
        <translation>Hauttemperatur</translation>
    </message>
    <message>
        <source>by %1 semitones</source>
        <translation>um %1 Halbtöne</translation>
    </message>
    <message>
        <source>by %1 dB</source>
        <translation>um %1 dB</translation>
    </message>
    <message>
        <source>by %1 beats a minute</source>
        <translation>um %1 Schläge je Minute</translation>
    </message>
    <message>
        <source>by %1 µS</source>
        <translation>um %1 µS</translation>
    </message>
    <message>
        <source>by %1 °C</source>
        <translation>um %1 °C</translation>
    </message>
    <message>
        <source>by %1 %</source>
        <comment>percent</comment>
        <translation>um %1 %</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1 höher</translation>
    </message>
    <message>
        <source>%1 lower</source>
        <translation>%1 niedriger</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a difference and its size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>more often said: %1</source>
        <translation>häufiger gesagt: %1</translation>
    </message>
    <message>
        <source>Where it fires: %1.</source>
        <translation>Wo sie greift: %1.</translation>
    </message>
    <message>
        <source>by about %1 syllables a second</source>
        <translation>um etwa %1 Silben je Sekunde</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Work in the background</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Diese Arbeit anhalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – stopping</source>
        <translation>%1 – wird angehalten</translation>
    </message>
    <message>
        <source>%1 – %2 %, %3</source>
        <translation>%1 – %2 %, %3</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n weitere</numerusform>
            <numerusform>+ %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>Labels</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Name of a new emotion</source>
        <translation>Name einer neuen Emotion</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the emotion</source>
        <translation>Emotion hinzufügen</translation>
    </message>
    <message>
        <source>Rename, colour, key, remove</source>
        <translation>Umbenennen, Farbe, Taste, entfernen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>%1, key %2, %n label(s)</source>
        <translation>
            <numerusform>%1, Taste %2, %n Markierung</numerusform>
            <numerusform>%1, Taste %2, %n Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n label(s)</source>
        <translation>
            <numerusform>%1, %n Markierung</numerusform>
            <numerusform>%1, %n Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Key %1: tap for a moment, hold while playing for a span</source>
        <translation>Taste %1: tippen für einen Zeitpunkt, beim Abspielen halten für einen Abschnitt</translation>
    </message>
    <message>
        <source>Click to label the playhead or the selection</source>
        <translation>Klick markiert die Abspielposition oder die Auswahl</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New name for %1:</source>
        <translation>Neuer Name für %1:</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Farbe …</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove (in use by %n label(s))</source>
        <translation>
            <numerusform>Entfernen (von %n Markierung verwendet)</numerusform>
            <numerusform>Entfernen (von %n Markierungen verwendet)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Markierung</numerusform>
            <numerusform>%n Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Ändern in</translation>
    </message>
    <message>
        <source>Select this part</source>
        <translation>Diesen Teil auswählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <translation>%1, %2 – %3</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Patients, visits and recordings</source>
        <translation>Personen, Sitzungen und Aufnahmen</translation>
    </message>
    <message>
        <source>Add a recording…</source>
        <translation>Aufnahme hinzufügen …</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>Neu verknüpfen …</translation>
    </message>
    <message>
        <source>%1 (synthetic)</source>
        <translation>%1 (künstlich)</translation>
    </message>
    <message>
        <source>Made by a program; no person is shown.</source>
        <translation>Von einem Programm erzeugt; es ist keine Person zu sehen.</translation>
    </message>
    <message>
        <source>Visit of %1</source>
        <translation>Sitzung vom %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Länge %1</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Tempera project (*.tempera)</source>
        <translation>Tempera-Projekt (*.tempera)</translation>
    </message>
    <message>
        <source>Open a video or sound recording</source>
        <translation>Video- oder Tonaufnahme öffnen</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>Aufnahmen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Where is the recording now?</source>
        <translation>Wo liegt die Aufnahme jetzt?</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>One frame back, one frame forward</source>
        <translation>Ein Bild zurück, ein Bild vor</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Umschalt+Links, Umschalt+Rechts</translation>
    </message>
    <message>
        <source>One second back, one second forward</source>
        <translation>Eine Sekunde zurück, eine Sekunde vor</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>To the start, to the end</source>
        <translation>Zum Anfang, zum Ende</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 bis 9</translation>
    </message>
    <message>
        <source>Label the moment at the playhead; hold the key while playing to label a span</source>
        <translation>Den Zeitpunkt an der Abspielposition markieren; Taste beim Abspielen halten, um einen Abschnitt zu markieren</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ und ]</translation>
    </message>
    <message>
        <source>Start and end of the part that is repeated</source>
        <translation>Anfang und Ende des wiederholten Teils</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Repeat on or off</source>
        <translation>Wiederholung ein oder aus</translation>
    </message>
    <message>
        <source>Comma, full stop</source>
        <translation>Komma, Punkt</translation>
    </message>
    <message>
        <source>Slower, faster (the pitch is kept)</source>
        <translation>Langsamer, schneller (die Tonhöhe bleibt)</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton ein oder aus</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete the selected labels</source>
        <translation>Ausgewählte Markierungen löschen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Adapt to the labels</source>
        <translation>An die Markierungen anpassen</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>The next face is the patient&apos;s</source>
        <translation>Das nächste Gesicht ist das der Person</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Strg+Z, Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Rückgängig, wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>Video öffnen</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Zeitverlauf exportieren</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift, move along</source>
        <translation>Am Mauszeiger vergrößern; mit Umschalt verschieben</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Emotion curves from patient videos, learned from a few labels.</source>
        <translation>Emotionskurven aus Patientenvideos, gelernt aus wenigen Markierungen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Tempera is free software under the GNU General Public License, version 3 or later. It comes with no warranty. It is built on:</source>
        <translation>Tempera ist freie Software unter der GNU General Public License, Version 3 oder neuer. Es gibt keine Gewährleistung. Es baut auf:</translation>
    </message>
    <message>
        <source>Qt, FFmpeg (LGPL)</source>
        <translation>Qt, FFmpeg (LGPL)</translation>
    </message>
    <message>
        <source>PyTorch (BSD), OpenCV (Apache 2.0), QCustomPlot (GPL)</source>
        <translation>PyTorch (BSD), OpenCV (Apache 2.0), QCustomPlot (GPL)</translation>
    </message>
    <message>
        <source>Lucide icons (ISC)</source>
        <translation>Lucide-Symbole (ISC)</translation>
    </message>
    <message>
        <source>About Tempera</source>
        <translation>Über Tempera</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation>&amp;Video öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>&amp;Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt verwendete Projekte</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Import &amp;labels…</source>
        <translation>&amp;Markierungen importieren …</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>Markierungen importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>&amp;Transkript …</translation>
    </message>
    <message>
        <source>Choose the transcript</source>
        <translation>Transkript wählen</translation>
    </message>
    <message>
        <source>Transcripts (*.srt *.vtt)</source>
        <translation>Transkripte (*.srt *.vtt)</translation>
    </message>
    <message>
        <source>&amp;Body signals…</source>
        <translation>&amp;Körpersignale …</translation>
    </message>
    <message>
        <source>Choose the body signals</source>
        <translation>Körpersignale wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Relin&amp;k recording…</source>
        <translation>&amp;Aufnahme neu verknüpfen …</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>Zeitverlauf &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export se&amp;gments…</source>
        <translation>Abs&amp;chnitte exportieren …</translation>
    </message>
    <message>
        <source>Export the segments</source>
        <translation>Abschnitte exportieren</translation>
    </message>
    <message>
        <source>Export l&amp;abels…</source>
        <translation>Ma&amp;rkierungen exportieren …</translation>
    </message>
    <message>
        <source>Export the labels</source>
        <translation>Markierungen exportieren</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Delete labels</source>
        <translation>Markierungen &amp;löschen</translation>
    </message>
    <message>
        <source>Select &amp;all labels</source>
        <translation>&amp;Alle Markierungen auswählen</translation>
    </message>
    <message>
        <source>&amp;Adapt</source>
        <translation>A&amp;npassen</translation>
    </message>
    <message>
        <source>&amp;Next face is the patient&apos;s</source>
        <translation>Nä&amp;chstes Gesicht ist das der Person</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Play or pause	Space</source>
        <translation>&amp;Abspielen oder anhalten	Leertaste</translation>
    </message>
    <message>
        <source>One frame &amp;back	Left</source>
        <translation>Ein Bild &amp;zurück	Links</translation>
    </message>
    <message>
        <source>One frame &amp;forward	Right</source>
        <translation>Ein Bild &amp;vor	Rechts</translation>
    </message>
    <message>
        <source>To the &amp;start	Home</source>
        <translation>Zum A&amp;nfang	Pos1</translation>
    </message>
    <message>
        <source>To the &amp;end	End</source>
        <translation>Zum &amp;Ende	Ende</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Sound &amp;off</source>
        <translation>&amp;Ton aus</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>&amp;Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>&amp;Arrange as at first</source>
        <translation>Wie am Anfang a&amp;nordnen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Intended use</source>
        <translation>&amp;Zweckbestimmung</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Zweckbestimmung</translation>
    </message>
    <message>
        <source>&amp;About Tempera</source>
        <translation>Ü&amp;ber Tempera</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>Neu verknüpfen …</translation>
    </message>
    <message>
        <source>%1 – %2 – Tempera</source>
        <translation>%1 – %2 – Tempera</translation>
    </message>
    <message>
        <source>%1 – Tempera</source>
        <translation>%1 – Tempera</translation>
    </message>
    <message>
        <source>Tempera</source>
        <translation>Tempera</translation>
    </message>
    <message>
        <source>SQLite (public domain), libsodium (ISC), JSON for Modern C++ (MIT)</source>
        <translation>SQLite (gemeinfrei), libsodium (ISC), JSON for Modern C++ (MIT)</translation>
    </message>
    <message>
        <source>&amp;Continue the analysis</source>
        <translation>Auswertung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>To the next moment that is worth labelling</source>
        <translation>Zum nächsten Moment, den zu markieren sich lohnt</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Label the moment at the playhead with the emotion that is strongest there</source>
        <translation>Den Moment am Abspielkopf mit der dort stärksten Emotion markieren</translation>
    </message>
    <message>
        <source>Export r&amp;ules…</source>
        <translation>Re&amp;geln exportieren …</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <translation>Regeln exportieren</translation>
    </message>
    <message>
        <source>Next &amp;suggested moment</source>
        <translation>Nächster &amp;vorgeschlagener Moment</translation>
    </message>
    <message>
        <source>Accept the strongest &amp;emotion</source>
        <translation>Stärkste &amp;Emotion übernehmen</translation>
    </message>
</context>
<context>
    <name>MembershipBars</name>
    <message>
        <source>Memberships</source>
        <translation>Zugehörigkeiten</translation>
    </message>
    <message>
        <source>%1 %2, between %3 and %4</source>
        <translation>%1 %2, zwischen %3 und %4</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>MemoryBox</name>
    <message>
        <source>Start from earlier visits</source>
        <translation>Von früheren Besuchen ausgehen</translation>
    </message>
    <message>
        <source>What was learned of this patient before is where Adapt begins</source>
        <translation>Was über diese Person schon gelernt wurde, ist der Ausgangspunkt des Anpassens</translation>
    </message>
    <message>
        <source>Forget earlier visits</source>
        <translation>Frühere Besuche vergessen</translation>
    </message>
    <message>
        <source>Nothing learned of this patient so far will be a start again. The curves of those visits stay as they are. Undo brings it back.</source>
        <translation>Nichts bisher über diese Person Gelerntes wird wieder Ausgangspunkt. Die Kurven jener Besuche bleiben, wie sie sind. Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>The adaptation in force started from: %1.</source>
        <translation>Die geltende Anpassung ging aus von: %1.</translation>
    </message>
    <message>
        <source>The adaptation in force did not start from an earlier visit.</source>
        <translation>Die geltende Anpassung ging nicht von einem früheren Besuch aus.</translation>
    </message>
    <message>
        <source>a removed recording</source>
        <translation>eine entfernte Aufnahme</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>visit and its date</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>MinimapStrip</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The whole recording; drag the frame to move the view</source>
        <translation>Die ganze Aufnahme; der Rahmen verschiebt den Ausschnitt</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Timeline and curves</source>
        <translation>Zeitverlauf und Kurven</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Inspector at the playhead</source>
        <translation>Inspektor an der Abspielposition</translation>
    </message>
</context>
<context>
    <name>RulerStrip</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Drag to select a part; double click to clear the selection</source>
        <translation>Ziehen wählt einen Teil aus; Doppelklick hebt die Auswahl auf</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>What it is judged from</source>
        <translation>Worauf das Urteil beruht</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2 %</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Listening to the voice</source>
        <translation>Stimme wird ausgewertet</translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation>Transkript wird gelesen</translation>
    </message>
    <message>
        <source>Reading body signals</source>
        <translation>Körpersignale werden gelesen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation>Anpassung läuft</translation>
    </message>
    <message>
        <source>Drawing curves</source>
        <translation>Kurven werden gezeichnet</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Tempera is an aid to a trained reader, not a diagnosis. A person reviews each result. It is not made for judging emotions at work or in schools.</source>
        <translation>Tempera ist eine Hilfe für geschulte Fachleute, keine Diagnose. Jedes Ergebnis wird von einem Menschen geprüft. Es ist nicht dafür gemacht, Emotionen am Arbeitsplatz oder in Schulen zu beurteilen.</translation>
    </message>
    <message>
        <source>Review a recording</source>
        <translation>Eine Aufnahme auswerten</translation>
    </message>
    <message>
        <source>Open a video, mark a few moments with the number keys, press Adapt, and read the whole session as emotion curves. You can also drop a file on this window.</source>
        <translation>Öffnen Sie ein Video, markieren Sie mit den Zifferntasten einige Zeitpunkte, drücken Sie „Anpassen“ und lesen Sie die ganze Sitzung als Emotionskurven. Sie können auch eine Datei auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Open a video…</source>
        <translation>Video öffnen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>A short synthetic recording to try everything on</source>
        <translation>Eine kurze künstliche Aufnahme, an der sich alles ausprobieren lässt</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt verwendete Projekte</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggested moments</source>
        <translation>Vorgeschlagene Momente</translation>
    </message>
    <message>
        <source>Worth labelling next</source>
        <translation>Als Nächstes zu markieren</translation>
    </message>
    <message>
        <source>N goes to the next one; a number key labels it, Y accepts the strongest emotion.</source>
        <translation>N geht zum nächsten; eine Zifferntaste markiert ihn, Y übernimmt die stärkste Emotion.</translation>
    </message>
    <message>
        <source>mixed emotions</source>
        <translation>gemischte Emotionen</translation>
    </message>
    <message>
        <source>unlike anything labelled</source>
        <translation>anders als alles Markierte</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Suggested</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1: the emotions are mixed here</source>
        <translation>%1: hier mischen sich die Emotionen</translation>
    </message>
    <message>
        <source>%1: unlike anything labelled so far</source>
        <translation>%1: anders als alles bisher Markierte</translation>
    </message>
</context>
<context>
    <name>ThumbnailStrip</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1:%2 left</source>
        <translation>noch %1:%2</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>One frame back (Left arrow)</source>
        <translation>Ein Bild zurück (Pfeil links)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>One frame forward (Right arrow)</source>
        <translation>Ein Bild vor (Pfeil rechts)</translation>
    </message>
    <message>
        <source>Repeat the selection, or the whole recording (L)</source>
        <translation>Auswahl oder ganze Aufnahme wiederholen (L)</translation>
    </message>
    <message>
        <source>Speed, pitch kept (comma and full stop)</source>
        <translation>Geschwindigkeit, Tonhöhe bleibt (Komma und Punkt)</translation>
    </message>
    <message>
        <source>Sound on or off (M)</source>
        <translation>Ton ein oder aus (M)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient/in</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>Gesicht %1</translation>
    </message>
    <message>
        <source>Synthetic sample</source>
        <translation>Künstliches Beispiel</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>Nur Ton</translation>
    </message>
    <message>
        <source>Click: this face is the patient&apos;s</source>
        <translation>Klick: Dieses Gesicht ist das der Person</translation>
    </message>
</context>
<context>
    <name>WaveformStrip</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Analysing %1</source>
        <translation>%1 wird ausgewertet</translation>
    </message>
    <message>
        <source>Labels can be set as soon as the file has been read.</source>
        <translation>Markieren ist möglich, sobald die Datei gelesen ist.</translation>
    </message>
    <message>
        <source>This emotion is still used by labels: change or delete those first.</source>
        <translation>Diese Emotion wird noch von Markierungen verwendet: Ändern oder löschen Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Labels imported from %1.</source>
        <translation>Markierungen aus %1 importiert.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>The recording is still being analysed: adapt when that is done.</source>
        <translation>Die Aufnahme wird noch ausgewertet: Anpassen ist danach möglich.</translation>
    </message>
    <message numerus="yes">
        <source>Adapting to %n label(s)</source>
        <translation>
            <numerusform>Anpassung an %n Markierung</numerusform>
            <numerusform>Anpassung an %n Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>The recording is still being analysed: export when that is done.</source>
        <translation>Die Aufnahme wird noch ausgewertet: Exportieren ist danach möglich.</translation>
    </message>
    <message>
        <source>Timeline exported to %1.</source>
        <translation>Zeitverlauf nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Segments exported to %1.</source>
        <translation>Abschnitte nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Labels exported to %1.</source>
        <translation>Markierungen nach %1 exportiert.</translation>
    </message>
    <message>
        <source>The analysis was stopped. It can be continued from the Edit menu.</source>
        <translation>Die Auswertung wurde angehalten. Sie lässt sich über das Menü „Bearbeiten“ fortsetzen.</translation>
    </message>
    <message>
        <source>The adaptation had been made with another model. It was made again with this one, from the same labels.</source>
        <translation>Die Anpassung war mit einem anderen Modell gemacht. Sie wurde mit diesem aus denselben Markierungen neu gemacht.</translation>
    </message>
    <message>
        <source>There is no moment to suggest.</source>
        <translation>Es gibt keinen Moment vorzuschlagen.</translation>
    </message>
    <message>
        <source>The recording is still being analysed: suggestions come when that is done.</source>
        <translation>Die Aufnahme wird noch analysiert: Vorschläge kommen danach.</translation>
    </message>
    <message>
        <source>There is no evidence at the playhead: nothing to accept.</source>
        <translation>Am Abspielkopf gibt es keine Anhaltspunkte: nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>The rules are still being measured: export when the analysis is done.</source>
        <translation>Die Regeln werden noch vermessen: nach der Analyse exportieren.</translation>
    </message>
    <message>
        <source>Rules exported to %1.</source>
        <translation>Regeln nach %1 exportiert.</translation>
    </message>
</context>
</TS>
