<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Accept predictions</source>
        <translation>Vorhersagen übernehmen</translation>
    </message>
    <message>
        <source>The whole recording</source>
        <translation>Die ganze Aufnahme</translation>
    </message>
    <message>
        <source>The selected part</source>
        <translation>Der ausgewählte Teil</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Least membership</source>
        <translation>Mindestzugehörigkeit</translation>
    </message>
    <message>
        <source>Membership at least</source>
        <translation>Zugehörigkeit mindestens</translation>
    </message>
    <message>
        <source>Onto tier</source>
        <translation>Auf Spur</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would be added.</source>
        <translation>
            <numerusform>%n Markierung würde hinzugefügt.</numerusform>
            <numerusform>%n Markierungen würden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>Name of the new tier</source>
        <translation>Name der neuen Spur</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Where new labels go</source>
        <translation>Wohin neue Markierungen kommen</translation>
    </message>
    <message>
        <source>Where new labels go (%1)</source>
        <translation>Wohin neue Markierungen kommen (%1)</translation>
    </message>
    <message>
        <source>A new tier</source>
        <translation>Eine neue Spur</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>emotion and number of predictions</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This tier is locked: choose another one.</source>
        <translation>Diese Spur ist gesperrt: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Give the new tier a name.</source>
        <translation>Geben Sie der neuen Spur einen Namen.</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
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
        <source>More like this: %1.</source>
        <translation>Weitere dieser Art: %1.</translation>
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
    <message>
        <source>No label yet: Adapt uses what earlier visits taught.</source>
        <translation>Noch kein Label: Anpassen nutzt, was frühere Besuche gelehrt haben.</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Percent agreement</source>
        <translation>Prozentuale Übereinstimmung</translation>
    </message>
    <message>
        <source>How often they say the same. Where one category is common chance alone makes it high, so it should not stand alone.</source>
        <translation>Wie oft sie dasselbe sagen. Ist eine Kategorie häufig, macht schon der Zufall den Wert hoch; er sollte daher nicht allein stehen.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Agreement beyond what two raters with these habits would reach by chance: 0 is chance, 1 is complete.</source>
        <translation>Übereinstimmung über das hinaus, was zwei Beurteilende mit diesen Gewohnheiten durch Zufall erreichen würden: 0 ist Zufall, 1 ist vollständig.</translation>
    </message>
    <message>
        <source>Kappa, linear weights</source>
        <translation>Kappa, linear gewichtet</translation>
    </message>
    <message>
        <source>Kappa for ordered categories: a difference counts by how many steps it is.</source>
        <translation>Kappa für geordnete Kategorien: Ein Unterschied zählt nach der Anzahl seiner Stufen.</translation>
    </message>
    <message>
        <source>Kappa, quadratic weights</source>
        <translation>Kappa, quadratisch gewichtet</translation>
    </message>
    <message>
        <source>Kappa for ordered categories: a difference counts by the square of its steps.</source>
        <translation>Kappa für geordnete Kategorien: Ein Unterschied zählt nach dem Quadrat seiner Stufen.</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>Agreement beyond chance of any number of raters who stand for one another.</source>
        <translation>Überzufällige Übereinstimmung beliebig vieler Beurteilender, die füreinander stehen können.</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
        <source>Agreement beyond chance of any number of raters; uses moments too that not everybody has rated.</source>
        <translation>Überzufällige Übereinstimmung beliebig vieler Beurteilender; nutzt auch Zeitpunkte, die nicht alle beurteilt haben.</translation>
    </message>
    <message>
        <source>Alpha, ordinal</source>
        <translation>Alpha, ordinal</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha for ordered categories.</source>
        <translation>Krippendorffs Alpha für geordnete Kategorien.</translation>
    </message>
    <message>
        <source>Alpha, interval</source>
        <translation>Alpha, intervallskaliert</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha for numbers with equal steps.</source>
        <translation>Krippendorffs Alpha für Zahlen mit gleichen Abständen.</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwets AC1</translation>
    </message>
    <message>
        <source>Agreement beyond chance that stays steady where one category is far more common than the others.</source>
        <translation>Überzufällige Übereinstimmung, die stabil bleibt, wenn eine Kategorie weit häufiger ist als die anderen.</translation>
    </message>
    <message>
        <source>Concordance correlation</source>
        <translation>Konkordanzkorrelation</translation>
    </message>
    <message>
        <source>How close they come to saying the same numbers: a correlation that falls where level or range differ.</source>
        <translation>Wie nah sie daran sind, dieselben Zahlen zu nennen: eine Korrelation, die sinkt, wenn Niveau oder Spannweite sich unterscheiden.</translation>
    </message>
    <message>
        <source>Pearson correlation</source>
        <translation>Pearson-Korrelation</translation>
    </message>
    <message>
        <source>Whether they rise and fall together, at whatever level and range.</source>
        <translation>Ob sie gemeinsam steigen und fallen, gleich auf welchem Niveau und in welcher Spannweite.</translation>
    </message>
    <message>
        <source>Spearman correlation</source>
        <translation>Spearman-Korrelation</translation>
    </message>
    <message>
        <source>The same by ranks: single extreme values count little.</source>
        <translation>Dasselbe nach Rängen: Einzelne Extremwerte zählen wenig.</translation>
    </message>
    <message>
        <source>Root mean squared difference</source>
        <translation>Wurzel der mittleren quadratischen Differenz</translation>
    </message>
    <message>
        <source>The usual difference, in units of the scale: 0 is none.</source>
        <translation>Der übliche Unterschied in Einheiten der Skala: 0 ist keiner.</translation>
    </message>
    <message>
        <source>ICC(1,1)</source>
        <translation>ICC(1,1)</translation>
    </message>
    <message>
        <source>Reliability of one rater where other raters rate each moment.</source>
        <translation>Reliabilität einer beurteilenden Person, wenn jeden Zeitpunkt andere Personen beurteilen.</translation>
    </message>
    <message>
        <source>ICC(2,1)</source>
        <translation>ICC(2,1)</translation>
    </message>
    <message>
        <source>Reliability of one rater out of many such raters; a difference in level counts as error.</source>
        <translation>Reliabilität einer von vielen solchen beurteilenden Personen; ein Niveauunterschied zählt als Fehler.</translation>
    </message>
    <message>
        <source>ICC(3,1)</source>
        <translation>ICC(3,1)</translation>
    </message>
    <message>
        <source>Consistency of one of exactly these raters; a difference in level is forgiven.</source>
        <translation>Konsistenz einer von genau diesen beurteilenden Personen; ein Niveauunterschied wird nicht gewertet.</translation>
    </message>
    <message>
        <source>ICC(1,k)</source>
        <translation>ICC(1,k)</translation>
    </message>
    <message>
        <source>ICC(1,1) for the mean of all raters.</source>
        <translation>ICC(1,1) für den Mittelwert aller Beurteilenden.</translation>
    </message>
    <message>
        <source>ICC(2,k)</source>
        <translation>ICC(2,k)</translation>
    </message>
    <message>
        <source>ICC(2,1) for the mean of all raters.</source>
        <translation>ICC(2,1) für den Mittelwert aller Beurteilenden.</translation>
    </message>
    <message>
        <source>ICC(3,k)</source>
        <translation>ICC(3,k)</translation>
    </message>
    <message>
        <source>ICC(3,1) for the mean of all raters.</source>
        <translation>ICC(3,1) für den Mittelwert aller Beurteilenden.</translation>
    </message>
    <message>
        <source>Cronbach&apos;s alpha</source>
        <translation>Cronbachs Alpha</translation>
    </message>
    <message>
        <source>Consistency of the mean of these raters: the same as ICC(3,k).</source>
        <translation>Konsistenz des Mittelwerts dieser Beurteilenden: dasselbe wie ICC(3,k).</translation>
    </message>
    <message>
        <source>no moment was rated by two</source>
        <translation>kein Zeitpunkt wurde von zwei Personen beurteilt</translation>
    </message>
    <message>
        <source>there is only one rater</source>
        <translation>es gibt nur eine beurteilende Person</translation>
    </message>
    <message>
        <source>it is for exactly two raters</source>
        <translation>das Maß ist für genau zwei Beurteilende</translation>
    </message>
    <message>
        <source>only one category was used</source>
        <translation>es wurde nur eine Kategorie verwendet</translation>
    </message>
    <message>
        <source>the ratings do not vary</source>
        <translation>die Beurteilungen variieren nicht</translation>
    </message>
    <message>
        <source>there are too few moments</source>
        <translation>es gibt zu wenige Zeitpunkte</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>ausreichend</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittelmäßig</translation>
    </message>
    <message>
        <source>substantial</source>
        <translation>beachtlich</translation>
    </message>
    <message>
        <source>almost perfect</source>
        <translation>fast vollkommen</translation>
    </message>
    <message>
        <source>Report %1 and the table below it. The model is no second rater: the number says how well its curves follow this rater, the table which emotions it takes for which.</source>
        <translation>Zu berichten: %1 und die Tabelle darunter. Das Modell ist keine zweite beurteilende Person: Die Zahl sagt, wie gut seine Kurven dieser Person folgen, die Tabelle, welche Emotionen es wofür hält.</translation>
    </message>
    <message>
        <source>Report %1: two raters judged the same stretches, and the emotions have no order.</source>
        <translation>Zu berichten: %1. Zwei Beurteilende haben dieselben Abschnitte beurteilt, und die Emotionen haben keine Ordnung.</translation>
    </message>
    <message>
        <source>Report %1: two raters, and ordered categories, where a near miss should count less than a far one.</source>
        <translation>Zu berichten: %1. Es gibt zwei Beurteilende und geordnete Kategorien; knapp daneben soll weniger zählen als weit daneben.</translation>
    </message>
    <message>
        <source>Report %1: there are more than two raters, and not everybody has rated every moment.</source>
        <translation>Zu berichten: %1. Es gibt mehr als zwei Beurteilende, und nicht alle haben jeden Zeitpunkt beurteilt.</translation>
    </message>
    <message>
        <source>Report %1: there are more than two raters, and the categories are ordered.</source>
        <translation>Zu berichten: %1. Es gibt mehr als zwei Beurteilende, und die Kategorien sind geordnet.</translation>
    </message>
    <message>
        <source>Report %1: more than two raters judged the same stretches, and the emotions have no order.</source>
        <translation>Zu berichten: %1. Mehr als zwei Beurteilende haben dieselben Abschnitte beurteilt, und die Emotionen haben keine Ordnung.</translation>
    </message>
    <message>
        <source>%1 is not defined, because %2.</source>
        <translation>%1 ist nicht definiert, denn %2.</translation>
    </message>
    <message>
        <source>The bin size matters: from %1 to %2 s it lies between %3 (bins of %4 s) and %5 (bins of %6 s). Short bins punish small differences where a label begins or ends; long bins forgive them, but there are few. Choose the size before you look, and report it.</source>
        <translation>Die Fenstergröße spielt eine Rolle: Von %1 bis %2 s liegt der Wert zwischen %3 (Fenster von %4 s) und %5 (Fenster von %6 s). Kurze Fenster bestrafen kleine Unterschiede an Beginn oder Ende einer Markierung; lange verzeihen sie, aber es gibt nur wenige. Wählen Sie die Größe, bevor Sie nachsehen, und berichten Sie sie.</translation>
    </message>
    <message>
        <source>Label by label (two match when both their ends are at most %1 s apart): %2 matches among %3 and %4 labels, %5 of them with the same emotion.</source>
        <translation>Markierung für Markierung (zwei passen, wenn beide Enden höchstens %1 s auseinanderliegen): %2 Paare unter %3 und %4 Markierungen, davon %5 mit derselben Emotion.</translation>
    </message>
    <message>
        <source>Label by label (two match when they share at least %1 of the time that they cover together): %2 matches among %3 and %4 labels, %5 of them with the same emotion.</source>
        <translation>Markierung für Markierung (zwei passen, wenn sie mindestens %1 der zusammen abgedeckten Zeit teilen): %2 Paare unter %3 und %4 Markierungen, davon %5 mit derselben Emotion.</translation>
    </message>
    <message>
        <source>There is no interval: there is too little to draw from.</source>
        <translation>Es gibt kein Intervall: Es ist zu wenig da, um daraus zu ziehen.</translation>
    </message>
    <message>
        <source>The interval %1 to %2 says where the number might have come out with other stretches of such a recording. Neighbouring moments are not independent, so blocks of %3 s were drawn.</source>
        <translation>Das Intervall %1 bis %2 sagt, wo die Zahl mit anderen Abschnitten einer solchen Aufnahme hätte liegen können. Benachbarte Zeitpunkte sind nicht unabhängig, daher wurden Blöcke von %3 s gezogen.</translation>
    </message>
    <message>
        <source>%1 was %2.</source>
        <translation>%1 betrug %2.</translation>
    </message>
    <message>
        <source>%1 was %2 (95% interval %3 to %4; circular block bootstrap over time, blocks of %5 s, %6 resamples).</source>
        <translation>%1 betrug %2 (95-%-Intervall %3 bis %4; zirkulärer Block-Bootstrap über die Zeit, Blöcke von %5 s, %6 Ziehungen).</translation>
    </message>
    <message>
        <source>One category fills more than 80% of what was rated. Kappa is low then even between raters who nearly always agree: give Gwet&apos;s AC1 beside it.</source>
        <translation>Eine Kategorie macht mehr als 80 % des Beurteilten aus. Kappa ist dann selbst bei fast immer einigen Beurteilenden niedrig: Geben Sie zusätzlich Gwets AC1 an.</translation>
    </message>
    <message>
        <source>After Adapt the model has learned from these very labels. The number says how well it repeats them, not how well it does elsewhere: for that, see the held-out accuracy.</source>
        <translation>Nach dem Anpassen hat das Modell aus eben diesen Markierungen gelernt. Die Zahl sagt, wie gut es sie wiedergibt, nicht, wie gut es anderswo abschneidet: Dafür gibt es die Trefferquote bei zurückgehaltenen Markierungen.</translation>
    </message>
    <message>
        <source>Only one of them used &quot;%1&quot;: was it in everybody&apos;s coding scheme?</source>
        <translation>Nur eine Seite hat „%1“ verwendet: Stand es im Kodierschema aller?</translation>
    </message>
    <message>
        <source>The labels of %1 end long before the others&apos;: what follows counts as &quot;no label&quot;. Was the whole recording coded?</source>
        <translation>Die Markierungen von %1 enden lange vor denen der anderen: Was folgt, zählt als „keine Markierung“. Wurde die ganze Aufnahme kodiert?</translation>
    </message>
    <message>
        <source>There are fewer than 20 labels on a side: label by label, the numbers are uncertain.</source>
        <translation>Auf einer Seite gibt es weniger als 20 Markierungen: Markierung für Markierung sind die Zahlen unsicher.</translation>
    </message>
    <message>
        <source>%1 has no labels.</source>
        <translation>%1 hat keine Markierungen.</translation>
    </message>
    <message>
        <source>Fewer than 50 moments were rated by two: the numbers are uncertain.</source>
        <translation>Weniger als 50 Zeitpunkte wurden von zwei Personen beurteilt: Die Zahlen sind unsicher.</translation>
    </message>
    <message>
        <source>%1 is %2: of the agreement that chance leaves open, %3% was reached. By a custom of Landis and Koch (1977) that is called &quot;%4&quot;; it is a custom, not a test.</source>
        <translation>%1 beträgt %2: Von der Übereinstimmung, die der Zufall offen lässt, wurden %3 % erreicht. Nach einer Konvention von Landis und Koch (1977) heißt das „%4“; es ist eine Konvention, kein Test.</translation>
    </message>
    <message>
        <source>%1 is %2: they agree no more often than by chance.</source>
        <translation>%1 beträgt %2: Die Übereinstimmung ist nicht größer als durch Zufall.</translation>
    </message>
    <message>
        <source>The model&apos;s curves (&quot;%2&quot;, strongest emotion) were compared with the labels of %1 on %3 labelled bins of %4 s.</source>
        <translation>Die Kurven des Modells („%2“, stärkste Emotion) wurden mit den Markierungen von %1 in %3 markierten Fenstern von %4 s verglichen.</translation>
    </message>
    <message>
        <source>The labels of %1 and %2 were compared on %3 bins of %4 s.</source>
        <translation>Die Markierungen von %1 und %2 wurden in %3 Fenstern von %4 s verglichen.</translation>
    </message>
    <message>
        <source>The labels of %1 raters were compared on %2 bins of %3 s.</source>
        <translation>Die Markierungen von %1 Beurteilenden wurden in %2 Fenstern von %3 s verglichen.</translation>
    </message>
    <message>
        <source>Raw agreement was %1%.</source>
        <translation>Die einfache Übereinstimmung betrug %1 %.</translation>
    </message>
    <message>
        <source>Report %1: two traces, and both level and course should agree. Where only the course matters, report the Pearson correlation.</source>
        <translation>Zu berichten: %1. Es gibt zwei Beurteilungsverläufe, und Niveau wie Verlauf sollen übereinstimmen. Kommt es nur auf den Verlauf an, die Pearson-Korrelation berichten.</translation>
    </message>
    <message>
        <source>Report %1 when later work rests on a single such rater, and ICC(2,k) when it rests on the mean of as many; ICC(3) only where no other rater will ever be meant.</source>
        <translation>Zu berichten: %1, wenn sich die spätere Arbeit auf eine einzelne solche Person stützt, und ICC(2,k), wenn sie sich auf den Mittelwert ebenso vieler stützt; ICC(3) nur, wenn nie andere Beurteilende gemeint sein werden.</translation>
    </message>
    <message>
        <source>Report %1: more than two raters, and not everybody has rated every moment. The ICCs use complete moments only.</source>
        <translation>Zu berichten: %1. Es gibt mehr als zwei Beurteilende, und nicht alle haben jeden Zeitpunkt beurteilt. Die ICC verwenden nur vollständige Zeitpunkte.</translation>
    </message>
    <message>
        <source>%1 is %2; 1 is complete agreement, 0 none.</source>
        <translation>%1 beträgt %2; 1 ist vollständige Übereinstimmung, 0 keine.</translation>
    </message>
    <message>
        <source>%1 of %2 moments have a value of everybody.</source>
        <translation>%1 von %2 Zeitpunkten haben Werte von allen.</translation>
    </message>
    <message>
        <source>The traces of %1 raters (%2) were compared on %3 bins of %4 s.</source>
        <translation>Die Beurteilungsverläufe von %1 Beurteilenden (%2) wurden in %3 Fenstern von %4 s verglichen.</translation>
    </message>
    <message>
        <source>Matching looks at times, not at emotions: the pairs that overlap most come first, and each label has one partner at most. Labels without a partner lower the two F1 values; the numbers of the matched are without them.</source>
        <translation>Für die Paare zählen die Zeiten, nicht die Emotionen: Die Paare mit der größten Überschneidung kommen zuerst, und jede Markierung hat höchstens ein Gegenstück. Markierungen ohne Gegenstück senken die beiden F1-Werte; in den Zahlen der Paare kommen sie nicht vor.</translation>
    </message>
    <message>
        <source>For matching, a moment stands for %1 s on either side.</source>
        <translation>Ein Zeitpunkt steht dabei für %1 s auf jeder Seite.</translation>
    </message>
    <message>
        <source>Labels were matched when both their ends were at most %1 s apart: %2 pairs among %3 and %4 labels.</source>
        <translation>Markierungen bildeten ein Paar, wenn beide Enden höchstens %1 s auseinanderlagen: %2 Paare unter %3 und %4 Markierungen.</translation>
    </message>
    <message>
        <source>Labels were matched when they shared at least %1 of the time that they covered together: %2 pairs among %3 and %4 labels.</source>
        <translation>Markierungen bildeten ein Paar, wenn sie mindestens %1 der zusammen abgedeckten Zeit teilten: %2 Paare unter %3 und %4 Markierungen.</translation>
    </message>
    <message>
        <source>On the matched labels %1 was %2.</source>
        <translation>Auf den Paaren betrug %1 %2.</translation>
    </message>
    <message>
        <source>On the matched labels %1 was %2 (95% interval %3 to %4; bootstrap over labels, %5 resamples).</source>
        <translation>Auf den Paaren betrug %1 %2 (95-%-Intervall %3 bis %4; Bootstrap über Markierungen, %5 Ziehungen).</translation>
    </message>
    <message>
        <source>Label by label (two match when both their ends are at most %1 s apart), two raters are compared at a time, and each pair is shown. The figures for all together are means over the %2 pairs: %3 for the same stretches (F1), %4 for the same stretches with the same emotion (F1).</source>
        <translation>Markierung für Markierung (zwei passen, wenn beide Enden höchstens %1 s auseinanderliegen) werden immer zwei Beurteilende verglichen, und jedes Paar wird gezeigt. Die Werte für alle zusammen sind Mittelwerte über die %2 Paare: %3 für gleiche Stellen (F1), %4 für gleiche Stellen mit derselben Emotion (F1).</translation>
    </message>
    <message>
        <source>Label by label (two match when they share at least %1 of the time that they cover together), two raters are compared at a time, and each pair is shown. The figures for all together are means over the %2 pairs: %3 for the same stretches (F1), %4 for the same stretches with the same emotion (F1).</source>
        <translation>Markierung für Markierung (zwei passen, wenn sie mindestens %1 der zusammen abgedeckten Zeit teilen) werden immer zwei Beurteilende verglichen, und jedes Paar wird gezeigt. Die Werte für alle zusammen sind Mittelwerte über die %2 Paare: %3 für gleiche Stellen (F1), %4 für gleiche Stellen mit derselben Emotion (F1).</translation>
    </message>
    <message>
        <source>%1 of the matched labels is %2 in the mean of the %3 pairs in which it is defined, of %4 (Light&apos;s kappa, 1971).</source>
        <translation>%1 der passenden Markierungen beträgt im Mittel der %3 von %4 Paaren, bei denen es definiert ist, %2 (Lights Kappa, 1971).</translation>
    </message>
    <message>
        <source>Means over pairs have no interval, because pairs that share a rater are not independent; and they hide a rater who differs from all others: look at the pairs.</source>
        <translation>Mittelwerte über Paare haben kein Intervall, weil Paare mit einer gemeinsamen Person nicht unabhängig sind; und sie verbergen, wenn jemand anders urteilt als alle übrigen: Sehen Sie sich die Paare an.</translation>
    </message>
    <message>
        <source>Labels of two raters at a time were matched when both their ends were at most %1 s apart. The mean over the %2 pairs of raters was %3 for F1 of the stretches and %4 for F1 of stretches with the same emotion (Hripcsak and Rothschild, 2005).</source>
        <translation>Markierungen von je zwei Beurteilenden bildeten ein Paar, wenn beide Enden höchstens %1 s auseinanderlagen. Im Mittel über die %2 Paare von Beurteilenden betrug F1 für die Stellen %3 und für Stellen mit derselben Emotion %4 (Hripcsak und Rothschild, 2005).</translation>
    </message>
    <message>
        <source>Labels of two raters at a time were matched when they shared at least %1 of the time that they covered together. The mean over the %2 pairs of raters was %3 for F1 of the stretches and %4 for F1 of stretches with the same emotion (Hripcsak and Rothschild, 2005).</source>
        <translation>Markierungen von je zwei Beurteilenden bildeten ein Paar, wenn sie mindestens %1 der zusammen abgedeckten Zeit teilten. Im Mittel über die %2 Paare von Beurteilenden betrug F1 für die Stellen %3 und für Stellen mit derselben Emotion %4 (Hripcsak und Rothschild, 2005).</translation>
    </message>
    <message>
        <source>On the matched labels the mean of %1 over %2 pairs was %3 (Light, 1971).</source>
        <translation>Auf den passenden Markierungen betrug das Mittel von %1 über %2 Paare %3 (Light, 1971).</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Copy the &amp;sentence for a paper</source>
        <translation>&amp;Satz für eine Publikation kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Raters with each other</source>
        <translation>Beurteilende miteinander</translation>
    </message>
    <message>
        <source>A rater with the curves before Adapt</source>
        <translation>Eine Person mit den Kurven vor dem Anpassen</translation>
    </message>
    <message>
        <source>A rater with the curves after Adapt</source>
        <translation>Eine Person mit den Kurven nach dem Anpassen</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>Beurteilende</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>they share half their time</source>
        <translation>sie ihre halbe Zeit teilen</translation>
    </message>
    <message>
        <source>both ends are as close as</source>
        <translation>beide Enden abweichen um höchstens</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>No label is an answer too</source>
        <translation>Keine Markierung ist auch eine Antwort</translation>
    </message>
    <message>
        <source>When both leave a stretch unlabelled they agree that nothing is there. Without this only what both have labelled is compared.</source>
        <translation>Lassen beide einen Abschnitt unmarkiert, stimmen sie überein, dass dort nichts ist. Ohne diese Option wird nur verglichen, was beide markiert haben.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Bins of</source>
        <translation>&amp;Fenster von</translation>
    </message>
    <message>
        <source>Labels &amp;match when</source>
        <translation>Markierungen &amp;passen, wenn</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n label(s))</source>
        <translation>
            <numerusform>%1 (%n Markierung)</numerusform>
            <numerusform>%1 (%n Markierungen)</numerusform>
        </translation>
    </message>
    <message>
        <source>The curves are not complete yet. The numbers follow by themselves.</source>
        <translation>Die Kurven sind noch nicht vollständig. Die Zahlen folgen von selbst.</translation>
    </message>
    <message>
        <source>Choose a rater with labels.</source>
        <translation>Wählen Sie eine Person mit Markierungen.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Ratings that go on in time</source>
        <translation>Kontinuierliche Beurteilungen</translation>
    </message>
    <message>
        <source>What was rated</source>
        <translation>Was beurteilt wurde</translation>
    </message>
    <message>
        <source>Choose two raters.</source>
        <translation>Wählen Sie zwei Beurteilende.</translation>
    </message>
    <message>
        <source>It takes ratings of the same thing by two raters.</source>
        <translation>Dafür braucht es Beurteilungen derselben Größe durch zwei Personen.</translation>
    </message>
    <message>
        <source>Each of them rates it while the recording plays: Rate &gt; Rate while it plays. Rate &gt; Who rates now says whose rating it is.</source>
        <translation>Beide beurteilen sie, während die Aufnahme läuft: Beurteilen &gt; Beim Abspielen beurteilen. Wessen Beurteilung es ist, sagt Beurteilen &gt; Wer jetzt beurteilt.</translation>
    </message>
    <message>
        <source>Or take over curves that another rater made elsewhere: File &gt; Import.</source>
        <translation>Oder übernehmen Sie Kurven, die jemand anderswo gemacht hat: Datei &gt; Importieren.</translation>
    </message>
    <message>
        <source>Nobody has labelled this recording yet.</source>
        <translation>Diese Aufnahme hat noch niemand markiert.</translation>
    </message>
    <message>
        <source>Label moments with the keys of the emotions, then let a second person do the same: Rate &gt; Start blind rating.</source>
        <translation>Markieren Sie Stellen mit den Tasten der Emotionen und lassen Sie dann eine zweite Person dasselbe tun: Beurteilen &gt; Blinde Beurteilung beginnen.</translation>
    </message>
    <message>
        <source>Or take over labels made elsewhere: File &gt; Import.</source>
        <translation>Oder übernehmen Sie Markierungen von anderswo: Datei &gt; Importieren.</translation>
    </message>
    <message>
        <source>It takes the labels of two raters. So far there are those of one: %1.</source>
        <translation>Dafür braucht es die Markierungen zweier Personen. Bisher gibt es die von einer: %1.</translation>
    </message>
    <message>
        <source>Let a second person label the recording without seeing the first one&apos;s labels: Rate &gt; Start blind rating, and Rate &gt; Finish rating when they are done.</source>
        <translation>Lassen Sie eine zweite Person die Aufnahme markieren, ohne dass sie die ersten Markierungen sieht: Beurteilen &gt; Blinde Beurteilung beginnen, und am Ende Beurteilen &gt; Beurteilung abschließen.</translation>
    </message>
    <message>
        <source>Or take over another rater&apos;s labels made elsewhere: File &gt; Import.</source>
        <translation>Oder übernehmen Sie die Markierungen einer anderen Person von anderswo: Datei &gt; Importieren.</translation>
    </message>
    <message>
        <source>Or compare this rater with the curves: choose that under Compare.</source>
        <translation>Oder vergleichen Sie diese Person mit den Kurven: Wählen Sie das unter „Vergleichen“.</translation>
    </message>
</context>
<context>
    <name>AgreementNumbers</name>
    <message>
        <source>not defined, because %1</source>
        <translation>nicht definiert, denn %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>AgreementResults</name>
    <message>
        <source>Numbers</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value (95% interval)</source>
        <translation>Wert (95-%-Intervall)</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>Wer was gesagt hat</translation>
    </message>
    <message>
        <source>on the bins</source>
        <translation>nach Fenstern</translation>
    </message>
    <message>
        <source>label by label</source>
        <translation>Markierung für Markierung</translation>
    </message>
    <message>
        <source>What the bin size does</source>
        <translation>Was die Fenstergröße bewirkt</translation>
    </message>
    <message>
        <source>It was stopped, or the message in the window says why.</source>
        <translation>Es wurde abgebrochen, oder die Meldung im Fenster nennt den Grund.</translation>
    </message>
    <message>
        <source>%1: %2 bins of %3 s</source>
        <translation>%1: %2 Fenster von %3 s</translation>
    </message>
    <message>
        <source>For a paper</source>
        <translation>Für eine Publikation</translation>
    </message>
    <message>
        <source>The table is for two raters.</source>
        <translation>Die Tabelle ist für zwei Beurteilende.</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>kein Gegenstück</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>keine Markierung</translation>
    </message>
    <message>
        <source>Rows: %1. Columns: %2. Per cent of the row.</source>
        <translation>Zeilen: %1. Spalten: %2. Prozent der Zeile.</translation>
    </message>
    <message>
        <source>Label by label: %1 pairs</source>
        <translation>Markierung für Markierung: %1 Paare</translation>
    </message>
    <message>
        <source>Same stretch (F1)</source>
        <translation>Gleiche Stelle (F1)</translation>
    </message>
    <message>
        <source>Twice the pairs by the labels of both: whether they marked the same stretches.</source>
        <translation>Das Doppelte der Paare, geteilt durch die Markierungen beider: ob sie dieselben Stellen markiert haben.</translation>
    </message>
    <message>
        <source>Same stretch and emotion (F1)</source>
        <translation>Gleiche Stelle und Emotion (F1)</translation>
    </message>
    <message>
        <source>The same, of pairs with the same emotion: what has no partner counts against them.</source>
        <translation>Dasselbe für Paare mit derselben Emotion: Was kein Gegenstück hat, zählt dagegen.</translation>
    </message>
    <message>
        <source>Label by label, two raters at a time: means over %1 pairs of raters</source>
        <translation>Markierung für Markierung, je zwei Beurteilende: Mittel über %1 Paare</translation>
    </message>
    <message>
        <source>%1 and %2: of %4 and %5 labels %3 match</source>
        <translation>%1 und %2: von %4 und %5 Markierungen passen %3</translation>
    </message>
</context>
<context>
    <name>AntecedentEllipses</name>
    <message>
        <source>Features %1 and %2: values %3 and %4</source>
        <translation>Merkmale %1 und %2: Werte %3 und %4</translation>
    </message>
    <message>
        <source>rule R%1 fulfilled to %2</source>
        <translation>Regel R%1 erfüllt zu %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Merkmal %1</translation>
    </message>
    <message>
        <source>R%1</source>
        <translation>R%1</translation>
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
    <name>BesideView</name>
    <message>
        <source>Further video %1</source>
        <translation>Weiteres Video %1</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Start of %1 on the recording&apos;s time</source>
        <translation>Beginn von %1 in der Zeit der Aufnahme</translation>
    </message>
    <message>
        <source>When this video begins, on the recording&apos;s time</source>
        <translation>Wann dieses Video beginnt, in der Zeit der Aufnahme</translation>
    </message>
    <message>
        <source>Find its place from the sound</source>
        <translation>Lage anhand des Tons finden</translation>
    </message>
    <message>
        <source>Remove this video</source>
        <translation>Dieses Video entfernen</translation>
    </message>
    <message>
        <source>This video does not reach here.</source>
        <translation>Dieses Video reicht nicht bis hierher.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>It begins at the playhead</source>
        <translation>Es beginnt an der Abspielposition</translation>
    </message>
    <message>
        <source> ms/h</source>
        <translation> ms/h</translation>
    </message>
    <message>
        <source>Drift of %1&apos;s clock in an hour</source>
        <translation>Gangabweichung der Uhr von %1 je Stunde</translation>
    </message>
    <message>
        <source>How far this video&apos;s clock falls behind the recording&apos;s in an hour</source>
        <translation>Um wie viel die Uhr dieses Videos je Stunde hinter der Uhr der Aufnahme zurückbleibt</translation>
    </message>
</context>
<context>
    <name>BinSizePlot</name>
    <message>
        <source>%1 s: %2</source>
        <translation>%1 s: %2</translation>
    </message>
    <message>
        <source>bin size in s</source>
        <translation>Fenstergröße in s</translation>
    </message>
</context>
<context>
    <name>BodyStrip</name>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>Skin conductance</source>
        <translation>Hautleitfähigkeit</translation>
    </message>
    <message>
        <source>Conductance</source>
        <translation>Hautleitw.</translation>
    </message>
    <message>
        <source>Skin temperature</source>
        <translation>Hauttemperatur</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>%1–%2%3</source>
        <translation>%1–%2%3</translation>
    </message>
    <message>
        <source>Body signals</source>
        <translation>Körpersignale</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2: not measured</source>
        <translation>%1 bei %2: nicht gemessen</translation>
    </message>
    <message>
        <source>%1 at %2: %3%4</source>
        <translation>%1 bei %2: %3%4</translation>
    </message>
</context>
<context>
    <name>BudgetPanel</name>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Labels of</source>
        <translation>&amp;Markierungen von</translation>
    </message>
    <message>
        <source>Whose labels are counted</source>
        <translation>Wessen Markierungen gezählt werden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the table for another program</source>
        <translation>Die Tabelle für ein anderes Programm kopieren</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>Zeitbudget</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>All tiers together</source>
        <translation>Alle Spuren</translation>
    </message>
    <message>
        <source>All tiers of %1</source>
        <translation>Alle Spuren von %1</translation>
    </message>
    <message>
        <source>Not labelled</source>
        <translation>Nicht markiert</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>The time budget is on the clipboard.</source>
        <translation>Das Zeitbudget liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Total, s</source>
        <translation>Gesamt, s</translation>
    </message>
    <message>
        <source>Mean, s</source>
        <translation>Mittel, s</translation>
    </message>
    <message>
        <source>Length of labels that last; moments have none</source>
        <translation>Länge der Markierungen mit Dauer; Momente haben keine</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>&amp;Selected part only</source>
        <translation>Nur der aus&amp;gewählte Teil</translation>
    </message>
    <message>
        <source>Of the recording&apos;s length, or of the selected part&apos;s</source>
        <translation>Von der Länge der Aufnahme oder des ausgewählten Teils</translation>
    </message>
    <message>
        <source>%1 to %2; of labels that reach beyond it counts what lies in it</source>
        <translation>%1 bis %2; von Markierungen, die darüber hinausreichen, zählt, was darin liegt</translation>
    </message>
    <message>
        <source>Select a part first: drag along the ruler above the timeline</source>
        <translation>Wählen Sie zuerst einen Teil aus: auf dem Lineal über der Zeitleiste ziehen</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>Checklist of this visit</source>
        <translation>Checkliste dieses Besuchs</translation>
    </message>
    <message>
        <source>%1, gone through by %2</source>
        <comment>a recording&apos;s file; a rater</comment>
        <translation>%1, durchgesehen von %2</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Who else has gone through it</source>
        <translation>Wer sie noch durchgesehen hat</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Not defined yet</source>
        <translation>Noch nicht definiert</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 ticks the emotions for which they have gone through this recording. Definitions are written in the coding scheme.</source>
        <translation>%1 hakt die Emotionen ab, auf die hin die Aufnahme durchgesehen ist. Definitionen stehen im Kodierschema.</translation>
    </message>
    <message>
        <source>No recording is shown.</source>
        <translation>Es wird keine Aufnahme gezeigt.</translation>
    </message>
    <message>
        <source>%1 of %2 gone through</source>
        <translation>%1 von %2 durchgesehen</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Onset</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Choose the labels to be copied first.</source>
        <translation>Wählen Sie zuerst die Markierungen, die kopiert werden sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) copied.</source>
        <translation>
            <numerusform>%n Markierung kopiert.</numerusform>
            <numerusform>%n Markierungen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>Beurteiler/in</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Seconds or h:mm:ss</source>
        <translation>Sekunden oder h:mm:ss</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Times are in</source>
        <translation>Zeitangaben in</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>None, or found by its name</source>
        <translation>Keine, oder am Namen erkannt</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Noch nicht: %1</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Die Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>First label: %1, %2 to %3</source>
        <translation>Erste Markierung: %1, %2 bis %3</translation>
    </message>
    <message>
        <source>Labels, one a row</source>
        <translation>Markierungen, eine je Zeile</translation>
    </message>
    <message>
        <source>Curves, one a column</source>
        <translation>Kurven, eine je Spalte</translation>
    </message>
    <message>
        <source>The table holds</source>
        <translation>Die Tabelle enthält</translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s), the first of them %1: %2 samples a second from %3 on</source>
        <translation>
            <numerusform>%n Kurve, %1: %2 Werte je Sekunde ab %3</numerusform>
            <numerusform>%n Kurven, die erste davon %1: %2 Werte je Sekunde ab %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Not yet: choose the column that holds the time.</source>
        <translation>Noch nicht: Wählen Sie die Spalte mit der Zeit.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a list and its entry</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>%1 · %2%</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4: %5 times</source>
        <translation>%1 sagt %2, %3 sagt %4: %5-mal</translation>
    </message>
    <message>
        <source>Rows: %1, columns: %2</source>
        <translation>Zeilen: %1, Spalten: %2</translation>
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
    <message>
        <source>&amp;Curves</source>
        <translation>&amp;Kurven</translation>
    </message>
    <message>
        <source>&amp;Over each other</source>
        <translation>Über&amp;lagert</translation>
    </message>
    <message>
        <source>&amp;Stacked</source>
        <translation>&amp;Gestapelt</translation>
    </message>
    <message>
        <source>One &amp;below the other</source>
        <translation>&amp;Untereinander</translation>
    </message>
    <message>
        <source>&amp;Emotions</source>
        <translation>&amp;Emotionen</translation>
    </message>
    <message>
        <source>What they are &amp;judged from</source>
        <translation>Worauf das Urteil &amp;beruht</translation>
    </message>
    <message>
        <source>As they &amp;are</source>
        <translation>&amp;Ohne Glättung</translation>
    </message>
    <message>
        <source>Over %1 s</source>
        <translation>Über %1 s</translation>
    </message>
    <message>
        <source>Smoot&amp;hing</source>
        <translation>Glä&amp;ttung</translation>
    </message>
    <message>
        <source>Bo&amp;unds</source>
        <translation>G&amp;renzen</translation>
    </message>
    <message>
        <source>&amp;Firing of the rules</source>
        <translation>&amp;Ausgelöste Regeln</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Vergleichen &amp;mit</translation>
    </message>
    <message>
        <source>&amp;Values at the playhead	Return</source>
        <translation>&amp;Werte an der Abspielposition	Return</translation>
    </message>
    <message>
        <source>Sho&amp;w all curves</source>
        <translation>Alle Kurven &amp;zeigen</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>Bil&amp;d exportieren …</translation>
    </message>
    <message>
        <source>bounds are drawn for up to %1 curves</source>
        <translation>Grenzen werden für bis zu %1 Kurven gezeichnet</translation>
    </message>
    <message>
        <source>How the curves are shown</source>
        <translation>Wie die Kurven gezeigt werden</translation>
    </message>
    <message>
        <source>Show &amp;only this</source>
        <translation>&amp;Nur diese zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Alle ze&amp;igen</translation>
    </message>
    <message>
        <source>Show or hide the curve of %1; S or a double click shows it alone</source>
        <translation>Kurve von %1 ein- oder ausblenden; S oder ein Doppelklick zeigt sie allein</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>shown smoothed over %1 s</source>
        <translation>über %1 s geglättet dargestellt</translation>
    </message>
    <message>
        <source>nothing is compared when stacked</source>
        <translation>gestapelt wird nichts verglichen</translation>
    </message>
    <message>
        <source>dotted: %1</source>
        <translation>gepunktet: %1</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>a modality and its per cent</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1, dotted %2</source>
        <translation>%1, gepunktet %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>file name and times</comment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>Picture exported to %1.</source>
        <translation>Bild nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Hidden until the blind rating is finished.</source>
        <translation>Verborgen, bis die blinde Beurteilung abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Smoothing: none</source>
        <translation>Glättung: keine</translation>
    </message>
    <message>
        <source>Smoothing over %1 s</source>
        <translation>Glättung über %1 s</translation>
    </message>
    <message>
        <source>Show o&amp;nly</source>
        <translation>&amp;Nur zeigen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Nur zeigen</translation>
    </message>
    <message>
        <source>dash-dotted: %1</source>
        <translation>strichpunktiert: %1</translation>
    </message>
    <message>
        <source>%1, dash-dotted %2</source>
        <translation>%1, strichpunktiert %2</translation>
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
    <message>
        <source>Add video</source>
        <translation>Video hinzufügen</translation>
    </message>
    <message>
        <source>Align video</source>
        <translation>Video ausrichten</translation>
    </message>
    <message>
        <source>Remove video</source>
        <translation>Video entfernen</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Notizen ändern</translation>
    </message>
    <message>
        <source>Import coding scheme</source>
        <translation>Kodierschema importieren</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Change tier</source>
        <translation>Spur ändern</translation>
    </message>
    <message>
        <source>Move tier</source>
        <translation>Spur verschieben</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Start blind rating</source>
        <translation>Blinde Beurteilung beginnen</translation>
    </message>
    <message>
        <source>Finish rating</source>
        <translation>Beurteilung abschließen</translation>
    </message>
    <message>
        <source>Split label</source>
        <translation>Markierung teilen</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>Markierungen zusammenführen</translation>
    </message>
    <message>
        <source>Move to tier</source>
        <translation>Auf Spur verschieben</translation>
    </message>
    <message>
        <source>Copy labels</source>
        <translation>Markierungen kopieren</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Anders markieren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Rate again</source>
        <translation>Erneut beurteilen</translation>
    </message>
    <message>
        <source>Take off reaction time</source>
        <translation>Reaktionszeit abziehen</translation>
    </message>
    <message>
        <source>Remove rating</source>
        <translation>Beurteilung entfernen</translation>
    </message>
    <message>
        <source>Labels of a rating</source>
        <translation>Markierungen aus einer Beurteilung</translation>
    </message>
    <message>
        <source>Accept prediction</source>
        <translation>Vorhersage übernehmen</translation>
    </message>
    <message>
        <source>Merge projects</source>
        <translation>Projekte zusammenführen</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>Patient/in hinzufügen</translation>
    </message>
    <message>
        <source>Import measures</source>
        <translation>Messwerte importieren</translation>
    </message>
    <message>
        <source>Remove measures</source>
        <translation>Messwerte entfernen</translation>
    </message>
    <message>
        <source>Rename patient</source>
        <translation>Patient/in umbenennen</translation>
    </message>
    <message>
        <source>Change visit</source>
        <translation>Besuch ändern</translation>
    </message>
    <message>
        <source>Remove recording</source>
        <translation>Aufnahme entfernen</translation>
    </message>
    <message>
        <source>Paste labels</source>
        <translation>Markierungen einfügen</translation>
    </message>
    <message>
        <source>Move emotion</source>
        <translation>Emotion verschieben</translation>
    </message>
    <message>
        <source>Merge emotions</source>
        <translation>Emotionen zusammenführen</translation>
    </message>
    <message>
        <source>Add rater</source>
        <translation>Beurteilende Person hinzufügen</translation>
    </message>
    <message>
        <source>Rename rater</source>
        <translation>Beurteilende Person umbenennen</translation>
    </message>
    <message>
        <source>Remove rater</source>
        <translation>Beurteilende Person entfernen</translation>
    </message>
    <message>
        <source>Tick as gone through</source>
        <translation>Als durchgesehen abhaken</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>Haken entfernen</translation>
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
    <message>
        <source>Valence</source>
        <translation>Valenz</translation>
    </message>
    <message>
        <source>Arousal</source>
        <translation>Erregung</translation>
    </message>
    <message>
        <source>Dominance</source>
        <translation>Dominanz</translation>
    </message>
</context>
<context>
    <name>EmotionOrder</name>
    <message>
        <source>The emotions are in &amp;order</source>
        <translation>Die Emotionen haben eine &amp;Ordnung</translation>
    </message>
    <message>
        <source>Such as low, medium, high: then it counts how far apart two answers are (weighted kappa, ordinal alpha).</source>
        <translation>Etwa niedrig, mittel, hoch: Dann zählt, wie weit zwei Antworten auseinanderliegen (gewichtetes Kappa, ordinales Alpha).</translation>
    </message>
    <message>
        <source>The emotions from the least to the most</source>
        <translation>Die Emotionen von der schwächsten zur stärksten</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>EmotionSpaceCanvas</name>
    <message>
        <source>Emotion space</source>
        <translation>Emotionsraum</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time and emotion</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EmotionSpaceView</name>
    <message>
        <source>Emotion space</source>
        <translation>Emotionsraum</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>strongest emotion</source>
        <translation>stärkster Emotion</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>What the points are coloured by</source>
        <translation>Wonach die Punkte gefärbt sind</translation>
    </message>
    <message>
        <source>Draw a line round points to mark their moments; an emotion&apos;s key then labels them</source>
        <translation>Eine Linie um Punkte ziehen, um ihre Zeitpunkte auszuwählen; die Taste einer Emotion markiert sie dann</translation>
    </message>
    <message>
        <source>The map appears once the recording is analysed.</source>
        <translation>Die Karte erscheint, sobald die Aufnahme ausgewertet ist.</translation>
    </message>
    <message>
        <source>The map of a recording&apos;s moments appears here.</source>
        <translation>Hier erscheint die Karte der Zeitpunkte einer Aufnahme.</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es) marked, %1 s in all: an emotion&apos;s key labels them, Escape lets go.</source>
        <translation>
            <numerusform>%n Abschnitt ausgewählt, insgesamt %1 s: Die Taste einer Emotion markiert ihn, Esc hebt die Auswahl auf.</numerusform>
            <numerusform>%n Abschnitte ausgewählt, insgesamt %1 s: Die Taste einer Emotion markiert sie, Esc hebt die Auswahl auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each point is a moment of 0.2 s.</source>
        <translation>Jeder Punkt ist ein Zeitpunkt von 0,2 s.</translation>
    </message>
    <message>
        <source>One point for every %1 s.</source>
        <translation>Ein Punkt je %1 s.</translation>
    </message>
    <message>
        <source>The two axes hold %1 % of what differs.</source>
        <translation>Die beiden Achsen enthalten %1 % der Unterschiede.</translation>
    </message>
    <message>
        <source>ambiguity</source>
        <translation>Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>keine Anhaltspunkte</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range</comment>
        <translation>%1–%2</translation>
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
        <source>The part of Tempera that computes the curves cannot be loaded. Install Tempera again.</source>
        <translation>Der Teil von Tempera, der die Kurven berechnet, kann nicht geladen werden. Installieren Sie Tempera neu.</translation>
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
    <message>
        <source>These columns cannot be learned from. Choose other columns.</source>
        <translation>Aus diesen Spalten lässt sich nichts lernen. Wählen Sie andere Spalten.</translation>
    </message>
    <message>
        <source>This file cannot be taken over. Correct it, or export it again from the program that it came from.</source>
        <translation>Diese Datei kann nicht übernommen werden. Berichtigen Sie sie oder exportieren Sie sie erneut aus dem Programm, aus dem sie stammt.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to another program</source>
        <translation>In ein anderes Programm exportieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Tiers to export</source>
        <translation>Zu exportierende Spuren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>The &amp;curves</source>
        <translation>Die &amp;Kurven</translation>
    </message>
    <message>
        <source>The curves&apos; &amp;episodes, as a tier</source>
        <translation>Die &amp;Episoden der Kurven als Spur</translation>
    </message>
    <message>
        <source>Once the recording is analysed</source>
        <translation>Sobald die Aufnahme ausgewertet ist</translation>
    </message>
    <message>
        <source>What this format cannot hold</source>
        <translation>Was dieses Format nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>This format holds everything that is chosen.</source>
        <translation>Dieses Format nimmt alles Gewählte auf.</translation>
    </message>
    <message>
        <source>This format cannot hold everything:</source>
        <translation>Dieses Format kann nicht alles aufnehmen:</translation>
    </message>
    <message>
        <source>Looking what this format can hold…</source>
        <translation>Es wird geprüft, was dieses Format aufnehmen kann …</translation>
    </message>
    <message>
        <source>&amp;Body signals and imported measures</source>
        <translation>&amp;Körpersignale und importierte Messwerte</translation>
    </message>
    <message>
        <source>This recording has none</source>
        <translation>Diese Aufnahme hat keine</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to time</source>
        <translation>Gehe zu Zeit</translation>
    </message>
    <message>
        <source>&amp;Time, or # and the number of a frame:</source>
        <translation>&amp;Zeit, oder # und die Nummer eines Bildes:</translation>
    </message>
    <message>
        <source>The recording goes from %1 to %2.</source>
        <translation>Die Aufnahme geht von %1 bis %2.</translation>
    </message>
    <message>
        <source>There are no frames here, or they are still being counted: write a time.</source>
        <translation>Hier gibt es keine Bilder, oder sie werden noch gezählt: Schreiben Sie eine Zeit.</translation>
    </message>
    <message>
        <source>The last frame is number %1.</source>
        <translation>Das letzte Bild hat die Nummer %1.</translation>
    </message>
    <message>
        <source>Write a time like 1:02:03.500, 2:03 or 83.5 (seconds), or a frame like #1234 or 1234 f.</source>
        <translation>Schreiben Sie eine Zeit wie 1:02:03.500, 2:03 oder 83.5 (Sekunden) oder ein Bild wie #1234 oder 1234 f.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Anleitung durchsuchen</translation>
    </message>
    <message>
        <source>The user guide is not there. Install Tempera again.</source>
        <translation>Die Anleitung ist nicht vorhanden. Installieren Sie Tempera neu.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>At the start</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>%1, the state now</source>
        <translation>%1, jetziger Stand</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Click a line to go back to the state after it</source>
        <translation>Ein Klick auf eine Zeile führt zum Stand danach zurück</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Format: %1</translation>
    </message>
    <message>
        <source>As the &amp;transcript: what was said</source>
        <translation>Als &amp;Transkript: was gesagt wurde</translation>
    </message>
    <message>
        <source>As &amp;labels</source>
        <translation>Als &amp;Markierungen</translation>
    </message>
    <message>
        <source>Tiers to import</source>
        <translation>Zu importierende Spuren</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n label(s)</source>
        <translation>
            <numerusform>%1: %n Markierung</numerusform>
            <numerusform>%1: %n Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %n label(s)</source>
        <translation>
            <numerusform>%1 von %2: %n Markierung</numerusform>
            <numerusform>%1 von %2: %n Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, running text</source>
        <translation>%1, Fließtext</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Curves and signals to import</source>
        <translation>Zu importierende Kurven und Signale</translation>
    </message>
    <message>
        <source>%1, %2 samples a second</source>
        <translation>%1, %2 Werte je Sekunde</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Rater, where the file names none</source>
        <translation>Beurteiler/in, wenn die Datei niemanden nennt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Move all times by</source>
        <translation>Alle Zeiten verschieben um</translation>
    </message>
    <message>
        <source>Leave out what lies outside the recording</source>
        <translation>Weglassen, was außerhalb der Aufnahme liegt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Curves and signals</source>
        <translation>Kurven und Signale</translation>
    </message>
    <message>
        <source>What curves and signals become</source>
        <translation>Was aus Kurven und Signalen wird</translation>
    </message>
    <message>
        <source>As ratings that go on in time</source>
        <translation>Als kontinuierliche Beurteilungen</translation>
    </message>
    <message>
        <source>For the engine to learn from</source>
        <translation>Als Messwerte, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>Beside face, voice and words: when you adapt, what tells your labels apart is looked for in these columns, too.</source>
        <translation>Neben Gesicht, Stimme und Worten: Beim Anpassen wird auch in diesen Spalten gesucht, was Ihre Markierungen voneinander unterscheidet.</translation>
    </message>
    <message>
        <source>This column is</source>
        <translation>Diese Spalte ist</translation>
    </message>
    <message>
        <source>a measure</source>
        <translation>ein Messwert</translation>
    </message>
    <message>
        <source>heart rate (beats a minute)</source>
        <translation>die Herzfrequenz (Schläge je Minute)</translation>
    </message>
    <message>
        <source>skin conductance (µS)</source>
        <translation>der Hautleitwert (µS)</translation>
    </message>
    <message>
        <source>skin temperature (°C)</source>
        <translation>die Hauttemperatur (°C)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer Hinweis.</numerusform>
            <numerusform>Und %n weitere Hinweise.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Face</source>
        <translation>&amp;Gesicht</translation>
    </message>
    <message>
        <source>There are several in the file. Curves and signals are those of the chosen one.</source>
        <translation>Die Datei enthält mehrere. Kurven und Signale sind die des gewählten.</translation>
    </message>
    <message numerus="yes">
        <source>%1, found in %n frame(s)</source>
        <translation>
            <numerusform>%1, in %n Bild gefunden</numerusform>
            <numerusform>%1, in %n Bildern gefunden</numerusform>
        </translation>
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
    <message>
        <source>Co&amp;nditions as</source>
        <translation>Bedi&amp;ngungen als</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>Ellipsen</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>vertical axis</comment>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Merkmal %1</translation>
    </message>
    <message>
        <source>Each pair of ellipses is a rule: it holds to 0.9 within the inner one and to 0.6 within the outer one. The dot is the value at the playhead, the line its last two seconds.</source>
        <translation>Jedes Ellipsenpaar ist eine Regel: Innerhalb der inneren ist sie zu mindestens 0,9 erfüllt, innerhalb der äußeren zu mindestens 0,6. Der Punkt ist der Wert an der Abspielposition, die Linie zeigt seine letzten zwei Sekunden.</translation>
    </message>
    <message>
        <source>Hidden until the blind rating is finished.</source>
        <translation>Verborgen, bis die blinde Beurteilung abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Only the imported measures speak here.</source>
        <translation>Hier sprechen nur die importierten Messwerte.</translation>
    </message>
    <message>
        <source>The imported measures speak loudest.</source>
        <translation>Die importierten Messwerte sprechen am deutlichsten.</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>%1 – stopping</source>
        <translation>%1 – wird angehalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>work and its stage</comment>
        <translation>%1: %2</translation>
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
    <message>
        <source>All background work, and problems</source>
        <translation>Alle Arbeit im Hintergrund und Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Background work: %1</source>
        <translation>Arbeit im Hintergrund: %1</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Tempera: keys</source>
        <translation>Tempera: Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Preset: %1. Every key can be changed under Settings, Keys.</source>
        <translation>Vorgabe: %1. Jede Taste lässt sich unter „Einstellungen“, „Tasten“ ändern.</translation>
    </message>
    <message>
        <source>Mouse and timeline</source>
        <translation>Maus und Zeitverlauf</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift, move along</source>
        <translation>Am Zeiger vergrößern und verkleinern; mit Umschalt entlangfahren</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Move along; on the ruler, select a part</source>
        <translation>Entlangfahren; auf dem Lineal einen Teil auswählen</translation>
    </message>
    <message>
        <source>Drag the playhead</source>
        <translation>Abspielposition ziehen</translation>
    </message>
    <message>
        <source>Scrub through picture and sound</source>
        <translation>Bild und Ton im Schnelldurchgang durchsuchen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Repeat the label or the line of the transcript</source>
        <translation>Die Markierung oder die Transkriptzeile wiederholen</translation>
    </message>
    <message>
        <source>Hold a label key</source>
        <translation>Markierungstaste halten</translation>
    </message>
    <message>
        <source>Label a span while it plays; a tap labels a moment</source>
        <translation>Beim Abspielen einen Abschnitt markieren; Tippen markiert einen Zeitpunkt</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Tempera keys</source>
        <translation>Tempera-Tasten</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>%1 kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>&amp;Vorgabe:</translation>
    </message>
    <message>
        <source>Laptop (no Home, End, Delete)</source>
        <translation>Laptop (ohne Pos1, Ende, Entf)</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>&amp;New key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Neue Taste: hier drücken</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Diese Taste verwenden</translation>
    </message>
    <message>
        <source>&amp;Also use it</source>
        <translation>&amp;Zusätzlich verwenden</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>As in the p&amp;reset</source>
        <translation>Wie in der Vor&amp;gabe</translation>
    </message>
    <message>
        <source>Key sheet…</source>
        <translation>Tastenübersicht …</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Von Ihnen geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Choose a command.</source>
        <translation>Wählen Sie einen Befehl.</translation>
    </message>
    <message>
        <source>⚠ %1 is the key of “%2”, which would lose it.</source>
        <translation>⚠ %1 ist die Taste von „%2“; dieser Befehl würde sie verlieren.</translation>
    </message>
    <message>
        <source>⚠ A label key is one key: it is held down while the span lasts.</source>
        <translation>⚠ Eine Markierungstaste ist eine einzelne Taste: Sie wird gehalten, solange der Abschnitt dauert.</translation>
    </message>
</context>
<context>
    <name>LabelCells</name>
    <message>
        <source>&quot;%1&quot; is not a time. Write it like 1:02:03.500, 2:03 or 83.5 (seconds).</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie sie wie 1:02:03.500, 2:03 oder 83.5 (Sekunden).</translation>
    </message>
    <message>
        <source>A label starts before it ends.</source>
        <translation>Eine Markierung beginnt, bevor sie endet.</translation>
    </message>
</context>
<context>
    <name>LabelModel</name>
    <message>
        <source>moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>%1, at the playhead</source>
        <translation>%1, an der Abspielposition</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
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
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 (rater %2)</source>
        <translation>%1 (beurteilt von %2)</translation>
    </message>
    <message>
        <source>New labels go here.</source>
        <translation>Neue Markierungen kommen hierher.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) selected</source>
        <translation>
            <numerusform>%n Markierung ausgewählt</numerusform>
            <numerusform>%n Markierungen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>new labels go here</source>
        <translation>neue Markierungen kommen hierher</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the table of labels</source>
        <translation>Tabelle der Markierungen filtern</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>Tabelle der Markierungen</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>%1 starts at %2 and never stops: left out.</source>
        <translation>%1 beginnt bei %2 und endet nie: weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a label left out, the first in line %1.</source>
        <translation>
            <numerusform>%n Zeile ohne Bezeichnung weggelassen, in Zeile %1.</numerusform>
            <numerusform>%n Zeilen ohne Bezeichnung weggelassen, die erste in Zeile %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is not UTF-8; it was read as Windows-1252 (Western European).</source>
        <translation>Der Text ist nicht in UTF-8; er wurde als Windows-1252 (westeuropäisch) gelesen.</translation>
    </message>
    <message>
        <source>The file&apos;s time 0 lies elsewhere in %1: all times were moved by %2 s.</source>
        <translation>Der Zeitpunkt 0 der Datei liegt in %1 woanders: alle Zeiten wurden um %2 s verschoben.</translation>
    </message>
    <message>
        <source>The file&apos;s media begin at different times, and none is named like this recording: no time was moved.</source>
        <translation>Die Medien der Datei beginnen zu verschiedenen Zeiten, und keines heißt wie diese Aufnahme: keine Zeit wurde verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 belongs to this recording; %n other observation(s) are not chosen.</source>
        <translation>
            <numerusform>%1 gehört zu dieser Aufnahme; %n andere Beobachtung ist nicht gewählt.</numerusform>
            <numerusform>%1 gehört zu dieser Aufnahme; %n andere Beobachtungen sind nicht gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Several faces (found in so many frames: %1): face %2 is taken.</source>
        <translation>Mehrere Gesichter (in so vielen Bildern gefunden: %1): Gesicht %2 wird übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>Rows of %n file(s): those of %1 are taken.</source>
        <translation>
            <numerusform>Zeilen von %n Datei: die von %1 werden übernommen.</numerusform>
            <numerusform>Zeilen von %n Dateien: die von %1 werden übernommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Patients, visits and recordings</source>
        <translation>Personen, Besuche und Aufnahmen</translation>
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
        <source>Made by a program; no person is shown.</source>
        <translation>Von einem Programm erzeugt; es ist keine Person zu sehen.</translation>
    </message>
    <message>
        <source>Visit of %1</source>
        <translation>Besuch vom %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>Patient and date…</source>
        <translation>Patient/in und Datum …</translation>
    </message>
    <message>
        <source>Rename patient…</source>
        <translation>Patient/in umbenennen …</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>künstlich</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message numerus="yes">
        <source>%n label(s) will be left out.</source>
        <translation>
            <numerusform>%n Markierung wird weggelassen.</numerusform>
            <numerusform>%n Markierungen werden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) overlapping others will go to a further tier.</source>
        <translation>
            <numerusform>%n Markierung, die andere überlappt, kommt auf eine weitere Spur.</numerusform>
            <numerusform>%n Markierungen, die andere überlappen, kommen auf eine weitere Spur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) will become one millisecond long.</source>
        <translation>
            <numerusform>%n Zeitpunkt wird zu einer Dauer von einer Millisekunde.</numerusform>
            <numerusform>%n Zeitpunkte werden zu einer Dauer von je einer Millisekunde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The labels of %n tier(s) will be put together.</source>
        <translation>
            <numerusform>Die Markierungen von %n Spur werden zusammengelegt.</numerusform>
            <numerusform>Die Markierungen von %n Spuren werden zusammengelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who set the labels will be left out (%n rater(s)).</source>
        <translation>
            <numerusform>Von wem die Markierungen stammen, wird weggelassen (%n beurteilende Person).</numerusform>
            <numerusform>Von wem die Markierungen stammen, wird weggelassen (%n Beurteilende).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s) will be written without the tier above.</source>
        <translation>
            <numerusform>%n Spur wird ohne die übergeordnete Spur geschrieben.</numerusform>
            <numerusform>%n Spuren werden ohne die übergeordnete Spur geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) will be left out.</source>
        <translation>
            <numerusform>%n Notiz wird weggelassen.</numerusform>
            <numerusform>%n Notizen werden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a text will be left out.</source>
        <translation>
            <numerusform>%n Markierung ohne Text wird weggelassen.</numerusform>
            <numerusform>%n Markierungen ohne Text werden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) will be cut after 40 bytes.</source>
        <translation>
            <numerusform>%n Markierung wird nach 40 Byte abgeschnitten.</numerusform>
            <numerusform>%n Markierungen werden nach 40 Byte abgeschnitten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line breaks in %n label(s) will become blanks.</source>
        <translation>
            <numerusform>Zeilenumbrüche in %n Markierung werden zu Leerzeichen.</numerusform>
            <numerusform>Zeilenumbrüche in %n Markierungen werden zu Leerzeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) before the start will be left out or cut there.</source>
        <translation>
            <numerusform>%n Markierung vor dem Anfang wird weggelassen oder dort abgeschnitten.</numerusform>
            <numerusform>%n Markierungen vor dem Anfang werden weggelassen oder dort abgeschnitten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The times of %n label(s) will be rounded to milliseconds.</source>
        <translation>
            <numerusform>Die Zeiten von %n Markierung werden auf Millisekunden gerundet.</numerusform>
            <numerusform>Die Zeiten von %n Markierungen werden auf Millisekunden gerundet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording will not be named.</source>
        <translation>Die Aufnahme wird nicht genannt.</translation>
    </message>
    <message>
        <source>The emotions&apos; colours will be left out.</source>
        <translation>Die Farben der Emotionen werden weggelassen.</translation>
    </message>
    <message>
        <source>The emotions&apos; definitions will be left out.</source>
        <translation>Die Definitionen der Emotionen werden weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) will be left out.</source>
        <translation>
            <numerusform>%n Kurve wird weggelassen.</numerusform>
            <numerusform>%n Kurven werden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) will be rounded to 16 bits.</source>
        <translation>
            <numerusform>%n Kurve wird auf 16 Bit gerundet.</numerusform>
            <numerusform>%n Kurven werden auf 16 Bit gerundet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names or units of %n curve(s) will be shortened to ASCII.</source>
        <translation>
            <numerusform>Name oder Einheit von %n Kurve wird auf wenige ASCII-Zeichen gekürzt.</numerusform>
            <numerusform>Namen oder Einheiten von %n Kurven werden auf wenige ASCII-Zeichen gekürzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Angle brackets in %n label(s) will be taken for markup by readers.</source>
        <translation>
            <numerusform>Spitze Klammern in %n Markierung werden beim Lesen für Formatierung gehalten.</numerusform>
            <numerusform>Spitze Klammern in %n Markierungen werden beim Lesen für Formatierung gehalten.</numerusform>
        </translation>
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
        <source>Export the timeline</source>
        <translation>Zeitverlauf exportieren</translation>
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
        <source>&amp;Transcript…</source>
        <translation>&amp;Transkript …</translation>
    </message>
    <message>
        <source>Choose the transcript</source>
        <translation>Transkript wählen</translation>
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
    <message>
        <source>Export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Choose a further video of this visit</source>
        <translation>Weiteres Video dieses Besuchs wählen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Import from another program</source>
        <translation>Aus einem anderen Programm importieren</translation>
    </message>
    <message>
        <source>All that can be imported (%1)</source>
        <translation>Alles, was importiert werden kann (%1)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Markierungen</translation>
    </message>
    <message>
        <source>&amp;Change to</source>
        <translation>Ändern &amp;in</translation>
    </message>
    <message>
        <source>&amp;Move to tier</source>
        <translation>Auf Spur &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>Copy with &amp;offset…</source>
        <translation>Mit Versatz &amp;kopieren …</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>An der Abspielposition &amp;teilen</translation>
    </message>
    <message>
        <source>M&amp;erge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>&amp;Spur</translation>
    </message>
    <message>
        <source>To the tier &amp;above</source>
        <translation>Zur Spur &amp;darüber</translation>
    </message>
    <message>
        <source>To the tier &amp;below</source>
        <translation>Zur Spur dar&amp;unter</translation>
    </message>
    <message>
        <source>Add t&amp;ier…</source>
        <translation>Spur &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>Beur&amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Rate while it plays</source>
        <translation>Beim &amp;Abspielen beurteilen</translation>
    </message>
    <message>
        <source>Accept the &amp;predicted part here</source>
        <translation>Vorhergesagten Abschnitt &amp;hier übernehmen</translation>
    </message>
    <message>
        <source>&amp;Accept predictions…</source>
        <translation>&amp;Vorhersagen übernehmen …</translation>
    </message>
    <message>
        <source>The recording is still being analysed.</source>
        <translation>Die Aufnahme wird noch ausgewertet.</translation>
    </message>
    <message>
        <source>Start &amp;blind rating…</source>
        <translation>&amp;Blinde Beurteilung beginnen …</translation>
    </message>
    <message>
        <source>&amp;Finish rating</source>
        <translation>Beurteilung ab&amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Transcripts (*.srt *.vtt *.json)</source>
        <translation>Transkripte (*.srt *.vtt *.json)</translation>
    </message>
    <message>
        <source>Add a &amp;further video…</source>
        <translation>&amp;Weiteres Video hinzufügen …</translation>
    </message>
    <message>
        <source>Export to other &amp;programs…</source>
        <translation>In andere Programme exp&amp;ortieren …</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Beric&amp;ht …</translation>
    </message>
    <message>
        <source>Export p&amp;icture…</source>
        <translation>Bi&amp;ld exportieren …</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>C&amp;oding scheme…</source>
        <translation>&amp;Kodierschema …</translation>
    </message>
    <message>
        <source>Notes on this &amp;visit…</source>
        <translation>N&amp;otizen zu diesem Besuch …</translation>
    </message>
    <message>
        <source>no emotion</source>
        <translation>keine Emotion</translation>
    </message>
    <message>
        <source>Label &amp;%1: %2</source>
        <translation>Markierung &amp;%1: %2</translation>
    </message>
    <message>
        <source>Background &amp;work</source>
        <translation>Arbeit im &amp;Hintergrund</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>An&amp;ordnungen</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>Diese Anordnung &amp;speichern …</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>Diese Anordnung speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>&amp;Faces in the picture</source>
        <translation>Gesichter im &amp;Bild</translation>
    </message>
    <message>
        <source>E&amp;motions in the picture</source>
        <translation>&amp;Emotionen im Bild</translation>
    </message>
    <message>
        <source>&amp;Hide faces (for sharing the screen)</source>
        <translation>Gesichter &amp;verbergen (zum Teilen des Bildschirms)</translation>
    </message>
    <message>
        <source>&amp;Search the transcript</source>
        <translation>&amp;Transkript durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>&amp;Playback…</source>
        <translation>&amp;Wiedergabe …</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>A&amp;nalyse</source>
        <translation>A&amp;uswerten</translation>
    </message>
    <message>
        <source>&amp;Agreement…</source>
        <translation>Überein&amp;stimmung …</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen …</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Abspielen oder &amp;Pause</translation>
    </message>
    <message>
        <source>Play the &amp;selection</source>
        <translation>&amp;Auswahl abspielen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Springen</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>Ein Bild &amp;zurück</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>Ein Bild &amp;vor</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>%1 frames back</source>
        <translation>%1 Bilder zurück</translation>
    </message>
    <message>
        <source>%1 frames forward</source>
        <translation>%1 Bilder vor</translation>
    </message>
    <message>
        <source>%1 seconds back</source>
        <translation>%1 Sekunden zurück</translation>
    </message>
    <message>
        <source>%1 seconds forward</source>
        <translation>%1 Sekunden vor</translation>
    </message>
    <message>
        <source>To the &amp;label before</source>
        <translation>Zur vorigen &amp;Markierung</translation>
    </message>
    <message>
        <source>To the &amp;next label</source>
        <translation>Zur &amp;nächsten Markierung</translation>
    </message>
    <message>
        <source>To the label edge before</source>
        <translation>Zur vorigen Markierungsgrenze</translation>
    </message>
    <message>
        <source>To the next label edge</source>
        <translation>Zur nächsten Markierungsgrenze</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Zum &amp;Anfang</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>Sh&amp;uttle</source>
        <translation>Vor- und Rück&amp;lauf</translation>
    </message>
    <message>
        <source>&amp;Backwards, faster</source>
        <translation>&amp;Rückwärts, schneller</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Forwards, faster</source>
        <translation>&amp;Vorwärts, schneller</translation>
    </message>
    <message>
        <source>Repeat from &amp;here</source>
        <translation>Ab &amp;hier wiederholen</translation>
    </message>
    <message>
        <source>Repeat &amp;up to here</source>
        <translation>&amp;Bis hier wiederholen</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>&amp;Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>Not while somebody rates blind.</source>
        <translation>Nicht während einer blinden Beurteilung.</translation>
    </message>
    <message>
        <source>&amp;Visits…</source>
        <translation>&amp;Besuche …</translation>
    </message>
    <message>
        <source>Remove imported &amp;measures</source>
        <translation>Importierte &amp;Messwerte entfernen</translation>
    </message>
    <message>
        <source>There are no imported measures.</source>
        <translation>Es gibt keine importierten Messwerte.</translation>
    </message>
    <message>
        <source>&amp;Patient and date…</source>
        <translation>&amp;Patient/in und Datum …</translation>
    </message>
    <message>
        <source>Rena&amp;me patient…</source>
        <translation>Patient/in &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>Remove recordin&amp;g from the project</source>
        <translation>Aufnahme aus dem Projekt ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Start here</source>
        <translation>Hier &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;End here</source>
        <translation>Hier &amp;enden</translation>
    </message>
    <message>
        <source>Start one frame earlier</source>
        <translation>Ein Bild früher beginnen</translation>
    </message>
    <message>
        <source>Start one frame later</source>
        <translation>Ein Bild später beginnen</translation>
    </message>
    <message>
        <source>End one frame earlier</source>
        <translation>Ein Bild früher enden</translation>
    </message>
    <message>
        <source>End one frame later</source>
        <translation>Ein Bild später enden</translation>
    </message>
    <message>
        <source>Nearest edge one frame earlier</source>
        <translation>Nächste Grenze ein Bild früher</translation>
    </message>
    <message>
        <source>Nearest edge one frame later</source>
        <translation>Nächste Grenze ein Bild später</translation>
    </message>
    <message>
        <source>Move one frame earlier</source>
        <translation>Ein Bild nach vorn schieben</translation>
    </message>
    <message>
        <source>Move one frame later</source>
        <translation>Ein Bild nach hinten schieben</translation>
    </message>
    <message>
        <source>Put the playhead before the end of the label that is to start there.</source>
        <translation>Stellen Sie die Abspielposition vor das Ende der Markierung, die dort beginnen soll.</translation>
    </message>
    <message>
        <source>Put the playhead after the start of the label that is to end there.</source>
        <translation>Stellen Sie die Abspielposition hinter den Anfang der Markierung, die dort enden soll.</translation>
    </message>
    <message>
        <source>It cannot go further there.</source>
        <translation>Weiter geht es dort nicht.</translation>
    </message>
    <message>
        <source>No label lies before.</source>
        <translation>Davor liegt keine Markierung.</translation>
    </message>
    <message>
        <source>No label lies after.</source>
        <translation>Danach liegt keine Markierung.</translation>
    </message>
    <message>
        <source>Select a part on the ruler, or a label, to zoom to it.</source>
        <translation>Wählen Sie auf dem Lineal einen Teil oder eine Markierung, um darauf zu zoomen.</translation>
    </message>
    <message>
        <source>Start and en&amp;d</source>
        <translation>Anfang &amp;und Ende</translation>
    </message>
    <message>
        <source>Zoom to the se&amp;lection</source>
        <translation>Auf die Aus&amp;wahl zoomen</translation>
    </message>
    <message>
        <source>To the label before on this tier</source>
        <translation>Zur vorigen Markierung dieser Spur</translation>
    </message>
    <message>
        <source>To the next label on this tier</source>
        <translation>Zur nächsten Markierung dieser Spur</translation>
    </message>
    <message>
        <source>Go to &amp;time…</source>
        <translation>Gehe zu &amp;Zeit…</translation>
    </message>
    <message>
        <source>Cu&amp;t labels</source>
        <translation>Markierungen &amp;ausschneiden</translation>
    </message>
    <message>
        <source>Co&amp;py labels</source>
        <translation>Markierungen ko&amp;pieren</translation>
    </message>
    <message>
        <source>Paste la&amp;bels</source>
        <translation>Markierungen ein&amp;fügen</translation>
    </message>
    <message>
        <source>Paste &amp;where new labels go</source>
        <translation>Einfügen, &amp;wohin neue Markierungen kommen</translation>
    </message>
    <message>
        <source>Time &amp;budget</source>
        <translation>Zeit&amp;budget</translation>
    </message>
    <message>
        <source>A moment covers no part: select labels that last.</source>
        <translation>Ein Moment umfasst keinen Abschnitt: Wählen Sie Markierungen, die andauern.</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Ändern zu</translation>
    </message>
    <message>
        <source>Move to tier</source>
        <translation>Auf Spur verschieben</translation>
    </message>
    <message>
        <source>Select the &amp;part they cover</source>
        <translation>A&amp;bschnitt auswählen, den sie umfassen</translation>
    </message>
    <message>
        <source>&amp;Who rates now</source>
        <translation>&amp;Wer jetzt beurteilt</translation>
    </message>
    <message>
        <source>Who rates now</source>
        <translation>Wer jetzt beurteilt</translation>
    </message>
    <message>
        <source>Rat&amp;ers…</source>
        <translation>B&amp;eurteilende …</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Furt&amp;her videos</source>
        <translation>&amp;Weitere Videos</translation>
    </message>
    <message>
        <source>Emot&amp;ions</source>
        <translation>Emot&amp;ionen</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>Further videos</source>
        <translation>Weitere Videos</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Anordnungen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Labels &amp;go to</source>
        <translation>Markierungen &amp;kommen auf</translation>
    </message>
    <message>
        <source>Labels go to tier</source>
        <translation>Markierungen kommen auf Spur</translation>
    </message>
    <message>
        <source>Add tier w&amp;ithin…</source>
        <translation>Spur dar&amp;in hinzufügen …</translation>
    </message>
    <message>
        <source>Add tier within this one</source>
        <translation>Spur in dieser hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Rename tier</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Farbe …</translation>
    </message>
    <message>
        <source>Colour of the tier</source>
        <translation>Farbe der Spur</translation>
    </message>
    <message>
        <source>&amp;No colour</source>
        <translation>&amp;Keine Farbe</translation>
    </message>
    <message>
        <source>No colour for the tier</source>
        <translation>Keine Farbe für die Spur</translation>
    </message>
    <message>
        <source>Lies &amp;within</source>
        <translation>Liegt &amp;in</translation>
    </message>
    <message>
        <source>Tier lies within</source>
        <translation>Spur liegt in</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move tier up</source>
        <translation>Spur nach oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move tier down</source>
        <translation>Spur nach unten</translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation>&amp;Gesperrt</translation>
    </message>
    <message>
        <source>Lock or unlock tier</source>
        <translation>Spur sperren oder entsperren</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Aus&amp;blenden</translation>
    </message>
    <message>
        <source>Hide tier</source>
        <translation>Spur ausblenden</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Ein&amp;blenden</translation>
    </message>
    <message>
        <source>Show tier</source>
        <translation>Spur einblenden</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Import the folder of an Empatica E4</source>
        <translation>Ordner eines Empatica E4 importieren</translation>
    </message>
    <message>
        <source>Import E4 fol&amp;der…</source>
        <translation>E4-Or&amp;dner importieren …</translation>
    </message>
    <message>
        <source>Chec&amp;klist of this visit…</source>
        <translation>Chec&amp;kliste dieses Besuchs …</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>&amp;Ganzes Bild</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Export this frame…</source>
        <translation>Dieses Bild e&amp;xportieren …</translation>
    </message>
    <message>
        <source>There is no picture here to export.</source>
        <translation>Hier gibt es kein Bild zum Exportieren.</translation>
    </message>
    <message>
        <source>Export this frame</source>
        <translation>Dieses Bild exportieren</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>Frame exported to %1.</source>
        <translation>Bild nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 belongs to a recording. Open that first, then drop this file again.</source>
        <translation>%1 gehört zu einer Aufnahme. Öffnen Sie zuerst diese und ziehen Sie die Datei dann noch einmal ins Fenster.</translation>
    </message>
    <message>
        <source>Only %1 was taken: drop one file at a time.</source>
        <translation>Nur %1 wurde übernommen: Bitte jeweils nur eine Datei ins Fenster ziehen.</translation>
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
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
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
    <name>Menus</name>
    <message>
        <source>Rename tier</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Name of the tier:</source>
        <translation>Name der Spur:</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>Spur entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove &quot;%1&quot; with its %n label(s)? Undo brings it back.</source>
        <translation>
            <numerusform>„%1“ mit %n Markierung entfernen? Rückgängig holt die Spur zurück.</numerusform>
            <numerusform>„%1“ mit %n Markierungen entfernen? Rückgängig holt die Spur zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Ändern in</translation>
    </message>
    <message>
        <source>Move to tier</source>
        <translation>Auf Spur verschieben</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Copy with offset…</source>
        <translation>Mit Versatz kopieren …</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>An der Abspielposition teilen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Select this part</source>
        <translation>Diesen Teil auswählen</translation>
    </message>
    <message>
        <source>Add tier…</source>
        <translation>Spur hinzufügen …</translation>
    </message>
    <message>
        <source>Add tier within…</source>
        <translation>Unterspur hinzufügen …</translation>
    </message>
    <message>
        <source>Labels go here</source>
        <translation>Markierungen kommen hierher</translation>
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
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Lies within</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n label(s):</source>
        <translation>
            <numerusform>Notiz zu %n Markierung:</numerusform>
            <numerusform>Notiz zu %n Markierungen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with offset</source>
        <translation>Mit Versatz kopieren</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Offset in seconds</source>
        <translation>Versatz in Sekunden</translation>
    </message>
    <message>
        <source>Each on its own</source>
        <translation>Jede auf ihre eigene</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Later by</source>
        <translation>Später um</translation>
    </message>
    <message>
        <source>On tier</source>
        <translation>Auf Spur</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Start blind rating</source>
        <translation>Blinde Beurteilung beginnen</translation>
    </message>
    <message>
        <source>Name of the second rater. Others&apos; labels and all predictions
are hidden until the rating is finished.</source>
        <translation>Name der zweiten beurteilenden Person. Die Markierungen anderer und alle Vorhersagen
bleiben bis zum Abschluss der Beurteilung verborgen.</translation>
    </message>
    <message>
        <source>Finish rating</source>
        <translation>Beurteilung abschließen</translation>
    </message>
    <message>
        <source>Others&apos; labels and all predictions are shown then. Nobody can go on with this rating blind, and Undo does not take that back.</source>
        <translation>Danach sind die Markierungen der anderen und alle Vorhersagen zu sehen. Diese Beurteilung lässt sich dann nicht mehr blind fortsetzen, und Rückgängig nimmt das nicht zurück.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
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
    <name>NotesDialog</name>
    <message>
        <source>Notes on this visit</source>
        <translation>Notizen zu diesem Besuch</translation>
    </message>
    <message>
        <source>Setting, medication, who is in the room, what to look at again…</source>
        <translation>Situation, Medikation, wer im Raum ist, was noch einmal anzusehen ist …</translation>
    </message>
</context>
<context>
    <name>RaterButton</name>
    <message>
        <source>Name of the rater:</source>
        <translation>Name der beurteilenden Person:</translation>
    </message>
    <message>
        <source>Rates blind: %1</source>
        <translation>Beurteilt blind: %1</translation>
    </message>
    <message>
        <source>Rates: %1, on a tier of %2</source>
        <translation>Beurteilt: %1, auf einer Spur von %2</translation>
    </message>
    <message>
        <source>Rates: %1</source>
        <translation>Beurteilt: %1</translation>
    </message>
    <message>
        <source>%1 rates blind: nobody else can rate until the rating is finished.</source>
        <translation>%1 beurteilt blind: Bis zum Abschluss kann niemand sonst beurteilen.</translation>
    </message>
    <message>
        <source>%1 rates, but the tier that labels go to is %2&apos;s: so will the labels be.</source>
        <translation>%1 beurteilt, aber die Spur, auf die Markierungen kommen, gehört %2, und damit auch die Markierungen.</translation>
    </message>
    <message>
        <source>%1 rates: new labels are theirs. Click when somebody else sits down.</source>
        <translation>%1 beurteilt: Neue Markierungen gehören dieser Person. Klicken Sie, wenn sich jemand anders hinsetzt.</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Jemand anders …</translation>
    </message>
    <message>
        <source>Somebody else rates</source>
        <translation>Jemand anders beurteilt</translation>
    </message>
    <message>
        <source>Rename rater</source>
        <translation>Beurteilende Person umbenennen</translation>
    </message>
</context>
<context>
    <name>RatersDialog</name>
    <message>
        <source>Raters</source>
        <translation>Beurteilende</translation>
    </message>
    <message>
        <source>Whoever rates now owns the labels that are set from now on. A new name goes everywhere: to the rater&apos;s tiers, tables, reports and exports.</source>
        <translation>Wer jetzt beurteilt, dem gehören die Markierungen, die ab jetzt gesetzt werden. Ein neuer Name gilt überall: für die Spuren der Person, in Tabellen, Berichten und Exporten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Rates &amp;now</source>
        <translation>Beurteilt &amp;jetzt</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>%1 (rates now)</source>
        <translation>%1 (beurteilt jetzt)</translation>
    </message>
    <message>
        <source>Only a rater without tiers can be removed.</source>
        <translation>Nur wer keine Spuren hat, kann entfernt werden.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Ambiguity</source>
        <translation>Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>Curves of the memberships from 0 to 1, with their bounds. Bars below a curve are episodes; black marks above it are labels. Hatched: no evidence.</source>
        <translation>Kurven der Zugehörigkeiten von 0 bis 1 mit ihren Grenzen. Balken unter einer Kurve sind Episoden, schwarze Striche darüber Markierungen. Schraffiert: keine Anhaltspunkte.</translation>
    </message>
    <message>
        <source>Each point is the mean over %1.</source>
        <translation>Jeder Punkt ist der Mittelwert über %1.</translation>
    </message>
    <message>
        <source>Curves of %1 emotions over %2. Share of time in episodes: %3.</source>
        <translation>Kurven von %1 Emotionen über %2. Zeitanteil in Episoden: %3.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Time in each emotion, as a share of the time with evidence. Episodes may overlap.</source>
        <translation>Zeit in jeder Emotion als Anteil der Zeit mit Anhaltspunkten. Episoden können sich überlappen.</translation>
    </message>
    <message>
        <source>Share of time in each emotion: %1.</source>
        <translation>Zeitanteil jeder Emotion: %1.</translation>
    </message>
    <message>
        <source>What follows what: each arrow goes from the emotion of an episode to that of the next, as wide as it is frequent, with its count.</source>
        <translation>Was worauf folgt: Jeder Pfeil führt von der Emotion einer Episode zu der der nächsten; er ist so breit, wie der Übergang häufig ist, und trägt dessen Anzahl.</translation>
    </message>
    <message>
        <source>Only the %1 most frequent are drawn.</source>
        <translation>Gezeichnet sind nur die %1 häufigsten.</translation>
    </message>
    <message>
        <source>Diagram of %1 transitions; the most frequent is from %2 to %3, %4 times.</source>
        <translation>Diagramm von %1 Übergängen; der häufigste führt von %2 zu %3, %4-mal.</translation>
    </message>
    <message>
        <source>Emotions in a recording: research report</source>
        <translation>Emotionen in einer Aufnahme: Forschungsbericht</translation>
    </message>
    <message>
        <source>Emotions in a recording</source>
        <translation>Emotionen in einer Aufnahme</translation>
    </message>
    <message>
        <source>Emotions in a recording: short summary</source>
        <translation>Emotionen in einer Aufnahme: Kurzfassung</translation>
    </message>
    <message>
        <source>Emotions over visits</source>
        <translation>Emotionen über die Besuche</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient/in</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>Mit Anhaltspunkten</translation>
    </message>
    <message>
        <source>Labelled by</source>
        <translation>Markiert von</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>There are no curves for this recording.</source>
        <translation>Zu dieser Aufnahme gibt es keine Kurven.</translation>
    </message>
    <message>
        <source>In %1 with evidence no emotion rises to an episode.</source>
        <translation>In %1 mit Anhaltspunkten erreicht keine Emotion eine Episode.</translation>
    </message>
    <message>
        <source>%1 (%2 of the time)</source>
        <translation>%1 (%2 der Zeit)</translation>
    </message>
    <message>
        <source>Seen longest in %1 with evidence: %2.</source>
        <translation>Am längsten zu sehen in %1 mit Anhaltspunkten: %2.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient/in %1</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>Besuch %1</translation>
    </message>
    <message>
        <source>Rater %1</source>
        <translation>Beurteiler/in %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>An aid to a trained reader, not a diagnosis. Made with Tempera %1, %2.</source>
        <translation>Eine Hilfe für geschulte Fachleute, keine Diagnose. Erstellt mit Tempera %1, %2.</translation>
    </message>
    <message>
        <source>a label that was removed</source>
        <translation>eine entfernte Markierung</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 was learned from a single label.</source>
        <translation>%1 wurde aus einer einzigen Markierung gelernt.</translation>
    </message>
    <message>
        <source>There are few labels: the curves rest mostly on the general model.</source>
        <translation>Es gibt wenige Markierungen: Die Kurven beruhen überwiegend auf dem allgemeinen Modell.</translation>
    </message>
    <message>
        <source>Two labels contradict each other: %1, and %2.</source>
        <translation>Zwei Markierungen widersprechen sich: %1 und %2.</translation>
    </message>
    <message>
        <source>%1 More like this: %2.</source>
        <translation>%1 Weitere dieser Art: %2.</translation>
    </message>
    <message>
        <source>%1 has more than two thirds of the labels.</source>
        <translation>Mehr als zwei Drittel der Markierungen sind %1.</translation>
    </message>
    <message>
        <source>A label lies where there is nothing to see, hear or measure: %1.</source>
        <translation>Eine Markierung liegt dort, wo es nichts zu sehen, zu hören oder zu messen gibt: %1.</translation>
    </message>
    <message>
        <source>Held-out labels were recognized less well after adapting, so the general model stayed in force.</source>
        <translation>Zurückgehaltene Markierungen wurden nach dem Anpassen schlechter erkannt; das allgemeine Modell gilt daher weiter.</translation>
    </message>
    <message>
        <source>Held-out labels were not recognized better after adapting than before.</source>
        <translation>Zurückgehaltene Markierungen wurden nach dem Anpassen nicht besser erkannt als vorher.</translation>
    </message>
    <message>
        <source>Held-out labels of %1 were recognized less well than before.</source>
        <translation>Zurückgehaltene Markierungen von %1 wurden schlechter erkannt als vorher.</translation>
    </message>
    <message>
        <source>No face was found: the face is left out of the curves.</source>
        <translation>Es wurde kein Gesicht gefunden: Die Kurven kommen ohne das Gesicht aus.</translation>
    </message>
    <message>
        <source>There is no picture: the face is left out of the curves.</source>
        <translation>Es gibt kein Bild: Die Kurven kommen ohne das Gesicht aus.</translation>
    </message>
    <message>
        <source>Nobody is heard speaking: the voice is left out of the curves.</source>
        <translation>Niemand ist sprechend zu hören: Die Kurven kommen ohne die Stimme aus.</translation>
    </message>
    <message>
        <source>The transcript could not be read: the words are left out.</source>
        <translation>Das Transkript konnte nicht gelesen werden: Die Worte sind ausgelassen.</translation>
    </message>
    <message>
        <source>The body signals could not be read: they are left out.</source>
        <translation>Die Körpersignale konnten nicht gelesen werden: Sie sind ausgelassen.</translation>
    </message>
    <message>
        <source>The recording is damaged or cut short: only what could be read counts.</source>
        <translation>Die Aufnahme ist beschädigt oder abgeschnitten: Es zählt nur, was gelesen werden konnte.</translation>
    </message>
    <message>
        <source>There is neither a face, a voice, words nor a body signal: there are no curves.</source>
        <translation>Es gibt weder Gesicht noch Stimme, Worte oder Körpersignal: Es gibt keine Kurven.</translation>
    </message>
    <message>
        <source>A part of the recording could not be analysed and is left out.</source>
        <translation>Ein Teil der Aufnahme konnte nicht ausgewertet werden und ist ausgelassen.</translation>
    </message>
    <message>
        <source>Coding scheme</source>
        <translation>Kodierschema</translation>
    </message>
    <message>
        <source>Emotions of the project</source>
        <translation>Emotionen des Projekts</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt aus</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>the general model</source>
        <translation>dem allgemeinen Modell</translation>
    </message>
    <message>
        <source>labels alone</source>
        <translation>Markierungen allein</translation>
    </message>
    <message>
        <source>Nobody has labelled this recording.</source>
        <translation>Niemand hat diese Aufnahme markiert.</translation>
    </message>
    <message>
        <source>The first %1 of %2 labels; the exported data hold all.</source>
        <translation>Die ersten %1 von %2 Markierungen; die exportierten Daten enthalten alle.</translation>
    </message>
    <message>
        <source>Labels given by people</source>
        <translation>Von Menschen gesetzte Markierungen</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>Beurteiler/in</translation>
    </message>
    <message>
        <source>Used to adapt</source>
        <translation>Zum Anpassen verwendet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>How far raters, and the curves, agree</source>
        <translation>Wie weit die Beurteilenden untereinander und mit den Kurven übereinstimmen</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>the curves</source>
        <translation>die Kurven</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 is not defined: %2.</source>
        <translation>%1 ist nicht definiert: %2.</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>Was gelernt wurde</translation>
    </message>
    <message>
        <source>The adaptation was made with another version of the model and is not used: the curves are those of the general model.</source>
        <translation>Die Anpassung wurde mit einer anderen Version des Modells erstellt und wird nicht verwendet: Die Kurven sind die des allgemeinen Modells.</translation>
    </message>
    <message>
        <source>Nothing was learned from this person: the curves are those of the general model.</source>
        <translation>Von dieser Person wurde nichts gelernt: Die Kurven sind die des allgemeinen Modells.</translation>
    </message>
    <message>
        <source>Labels learned from: %1.</source>
        <translation>Markierungen, aus denen gelernt wurde: %1.</translation>
    </message>
    <message>
        <source>Held-out labels recognized (each label left out once): %1 of %2 before, %3 of %2 after (%4; 95% interval %5 to %6).</source>
        <translation>Erkannte zurückgehaltene Markierungen (jede Markierung einmal ausgelassen): %1 von %2 vorher, %3 von %2 nachher (%4; 95-%-Intervall %5 bis %6).</translation>
    </message>
    <message>
        <source>There are too few labels to measure how well held-out ones are recognized.</source>
        <translation>Es gibt zu wenige Markierungen, um zu messen, wie gut zurückgehaltene erkannt werden.</translation>
    </message>
    <message>
        <source>Learning started from what earlier visits of the patient had taught.</source>
        <translation>Das Lernen ging von dem aus, was frühere Besuche der Person gelehrt hatten.</translation>
    </message>
    <message>
        <source>The recording is synthetic: it was made by a program and shows nobody.</source>
        <translation>Die Aufnahme ist künstlich: Sie wurde von einem Programm erzeugt und zeigt niemanden.</translation>
    </message>
    <message>
        <source>There is no evidence anywhere in the recording: the curves say nothing.</source>
        <translation>Nirgends in der Aufnahme gibt es Anhaltspunkte: Die Kurven sagen nichts aus.</translation>
    </message>
    <message>
        <source>%1 of the recording are without evidence.</source>
        <translation>%1 der Aufnahme sind ohne Anhaltspunkte.</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Bitte beachten</translation>
    </message>
    <message>
        <source>Model and settings</source>
        <translation>Modell und Einstellungen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1, %2 Parameter</translation>
    </message>
    <message>
        <source>Weights (SHA-256)</source>
        <translation>Gewichte (SHA-256)</translation>
    </message>
    <message>
        <source>Recording (SHA-256)</source>
        <translation>Aufnahme (SHA-256)</translation>
    </message>
    <message>
        <source>Adapted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>An episode</source>
        <translation>Eine Episode</translation>
    </message>
    <message>
        <source>begins at a membership of %1, ends below %2 and lasts at least %3</source>
        <translation>beginnt bei einer Zugehörigkeit von %1, endet unter %2 und dauert mindestens %3</translation>
    </message>
    <message>
        <source>Step of the curves</source>
        <translation>Schrittweite der Kurven</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>What this is not</source>
        <translation>Was dies nicht ist</translation>
    </message>
    <message>
        <source>It is an aid to a trained reader, not a diagnosis. A person reviews each result.</source>
        <translation>Es ist eine Hilfe für geschulte Fachleute, keine Diagnose. Jedes Ergebnis wird von einem Menschen geprüft.</translation>
    </message>
    <message>
        <source>Where there is no evidence nothing is said. That is not the same as no emotion.</source>
        <translation>Wo es keine Anhaltspunkte gibt, wird nichts ausgesagt. Das ist nicht dasselbe wie keine Emotion.</translation>
    </message>
    <message>
        <source>A membership says how well what was seen, heard and measured fits an emotion&apos;s pattern. It does not say what the person felt.</source>
        <translation>Eine Zugehörigkeit sagt, wie gut das Gesehene, Gehörte und Gemessene zum Muster einer Emotion passt. Sie sagt nicht, was die Person gefühlt hat.</translation>
    </message>
    <message>
        <source>It is not made for judging emotions at work or in schools.</source>
        <translation>Es ist nicht dafür gemacht, Emotionen am Arbeitsplatz oder in Schulen zu beurteilen.</translation>
    </message>
    <message>
        <source>Visits, first to last</source>
        <translation>Besuche, vom ersten zum letzten</translation>
    </message>
    <message>
        <source>Mean ambiguity</source>
        <translation>Mittlere Mehrdeutigkeit</translation>
    </message>
    <message>
        <source>Curves of</source>
        <translation>Kurven aus</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>an adaptation</source>
        <translation>einer Anpassung</translation>
    </message>
    <message>
        <source>Change from the first visit to the last, in percentage points of time</source>
        <translation>Veränderung vom ersten zum letzten Besuch, in Prozentpunkten der Zeit</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Interval without 0</source>
        <translation>Intervall ohne 0</translation>
    </message>
    <message>
        <source>Change from each visit to the next, in percentage points; * the 95% interval is without 0</source>
        <translation>Veränderung von jedem Besuch zum nächsten, in Prozentpunkten; * das 95-%-Intervall enthält die 0 nicht</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>No visit of this patient could be analysed.</source>
        <translation>Kein Besuch dieser Person konnte ausgewertet werden.</translation>
    </message>
    <message>
        <source>Visits that could not be analysed and are left out: %1.</source>
        <translation>Besuche, die nicht ausgewertet werden konnten und ausgelassen sind: %1.</translation>
    </message>
    <message>
        <source>There is one visit only: a change needs two.</source>
        <translation>Es gibt nur einen Besuch: Für eine Veränderung braucht es zwei.</translation>
    </message>
    <message>
        <source>The intervals come from stretches of 10 s drawn again and again from each recording (block bootstrap). They hold what varies within a visit, but not what differs between visits for other reasons: light, camera, microphone, topic, or how much was labelled. With many emotions compared, about one in twenty intervals is without 0 by chance.</source>
        <translation>Die Intervalle stammen aus Abschnitten von 10 s, die immer wieder aus jeder Aufnahme gezogen wurden (Block-Bootstrap). Sie erfassen, was innerhalb eines Besuchs schwankt, nicht aber, was sich zwischen Besuchen aus anderen Gründen unterscheidet: Licht, Kamera, Mikrofon, Thema oder wie viel markiert wurde. Werden viele Emotionen verglichen, enthält etwa eines von zwanzig Intervallen die 0 schon durch Zufall nicht.</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>Alle Patientinnen und Patienten</translation>
    </message>
    <message>
        <source>%1 patients. Means are over patients, not over recordings.</source>
        <translation>%1 Personen. Die Mittelwerte gelten über Personen, nicht über Aufnahmen.</translation>
    </message>
    <message>
        <source>Mean share of time, with 95% interval (Student) over patients</source>
        <translation>Mittlerer Zeitanteil mit 95-%-Intervall (Student) über die Personen</translation>
    </message>
    <message>
        <source>Visit %1 (%2 patients)</source>
        <translation>Besuch %1 (%2 Personen)</translation>
    </message>
    <message>
        <source>The first %1 of %2 visits; the exported data hold all.</source>
        <translation>Die ersten %1 von %2 Besuchen; die exportierten Daten enthalten alle.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>Zeitanteil</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Je Minute</translation>
    </message>
    <message>
        <source>Mean membership</source>
        <translation>Mittlerer Wert</translation>
    </message>
    <message>
        <source>No membership rises high enough and long enough for an episode.</source>
        <translation>Keine Zugehörigkeit steigt hoch und lange genug für eine Episode.</translation>
    </message>
    <message>
        <source>First onset after</source>
        <translation>Erster Beginn nach</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>Mittlere Dauer</translation>
    </message>
    <message>
        <source>Median duration</source>
        <translation>Mediane Dauer</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>No emotion has an episode, so there is no latency and no duration.</source>
        <translation>Keine Emotion hat eine Episode, daher gibt es weder Latenz noch Dauer.</translation>
    </message>
    <message>
        <source>Time in each emotion</source>
        <translation>Zeit in jeder Emotion</translation>
    </message>
    <message>
        <source>There are neither curves nor labels to count.</source>
        <translation>Es gibt weder Kurven noch Markierungen auszuzählen.</translation>
    </message>
    <message>
        <source>By the curves</source>
        <translation>Nach den Kurven</translation>
    </message>
    <message>
        <source>In no episode: %1 of the time with evidence. Without evidence: %2 of the recording.</source>
        <translation>In keiner Episode: %1 der Zeit mit Anhaltspunkten. Ohne Anhaltspunkte: %2 der Aufnahme.</translation>
    </message>
    <message>
        <source>Mean ambiguity: %1.</source>
        <translation>Mittlere Mehrdeutigkeit: %1.</translation>
    </message>
    <message>
        <source>By the labels of %1</source>
        <translation>Nach den Markierungen von %1</translation>
    </message>
    <message>
        <source>Latency and duration</source>
        <translation>Latenz und Dauer</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>No episode of one emotion follows an episode of another.</source>
        <translation>Keine Episode einer Emotion folgt auf eine Episode einer anderen.</translation>
    </message>
    <message>
        <source>%1 transitions, %2 per minute.</source>
        <translation>%1 Übergänge, %2 je Minute.</translation>
    </message>
    <message>
        <source>From the emotion of the row to that of the column</source>
        <translation>Von der Emotion der Zeile zu der der Spalte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The %1 longest of %2 episodes; the exported data hold all.</source>
        <translation>Die %1 längsten von %2 Episoden; die exportierten Daten enthalten alle.</translation>
    </message>
    <message>
        <source>Episodes by the curves</source>
        <translation>Episoden nach den Kurven</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Highest membership</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Where each emotion is strongest. The person can be recognized: handle with care.</source>
        <translation>Wo jede Emotion am stärksten ist. Die Person ist zu erkennen: sorgsam behandeln.</translation>
    </message>
    <message>
        <source>Share of time in each emotion at each visit, with 95% intervals. Visits are numbered as in the table.</source>
        <translation>Zeitanteil jeder Emotion bei jedem Besuch mit 95-%-Intervallen. Die Besuche sind wie in der Tabelle nummeriert.</translation>
    </message>
    <message>
        <source>Mean over patients of the share of time at the first, second, ... visit, with 95% intervals; each thin line is one patient.</source>
        <translation>Mittelwert über die Personen für den Zeitanteil beim ersten, zweiten, ... Besuch mit 95-%-Intervallen; jede dünne Linie ist eine Person.</translation>
    </message>
    <message>
        <source>The curves have learned from labels of this recording: how far they agree with those says little about other material.</source>
        <translation>Die Kurven haben von Markierungen dieser Aufnahme gelernt: Wie weit sie mit diesen übereinstimmen, sagt wenig über anderes Material.</translation>
    </message>
    <message>
        <source>an emotion</source>
        <translation>eine Emotion</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Counted on bins of %1.</source>
        <translation>Gezählt in Zeitfenstern von %1.</translation>
    </message>
    <message>
        <source>Among raters a stretch without a label is an answer too: when both leave it unlabelled they agree that nothing is there.</source>
        <translation>Zwischen Beurteilenden ist auch ein Abschnitt ohne Markierung eine Antwort: Lassen beide ihn unmarkiert, stimmen sie überein, dass dort nichts ist.</translation>
    </message>
    <message>
        <source>Among raters only what both have labelled is compared.</source>
        <translation>Zwischen Beurteilenden wird nur verglichen, was beide markiert haben.</translation>
    </message>
    <message>
        <source>With the curves only what the rater has labelled is compared.</source>
        <translation>Mit den Kurven wird nur verglichen, was die beurteilende Person markiert hat.</translation>
    </message>
    <message>
        <source>All %1 raters together</source>
        <translation>Alle %1 Beurteilenden zusammen</translation>
    </message>
    <message>
        <source>Of %1 raters with labels the first %2 are compared in pairs; the program&apos;s window for agreement compares all.</source>
        <translation>Von %1 Beurteilenden mit Markierungen werden die ersten %2 paarweise verglichen; „Übereinstimmung“ im Programm vergleicht alle.</translation>
    </message>
    <message>
        <source>Label by label: whether raters marked the same stretches, and named them alike</source>
        <translation>Markierung für Markierung: ob Beurteilende dieselben Stellen markiert und gleich benannt haben</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Same stretch (F1)</source>
        <translation>Gleiche Stelle (F1)</translation>
    </message>
    <message>
        <source>Same stretch and emotion (F1)</source>
        <translation>Gleiche Stelle und Emotion (F1)</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of the matched</source>
        <translation>Cohens Kappa der passenden</translation>
    </message>
    <message>
        <source>Mean over %1 pairs of raters</source>
        <translation>Mittel über %1 Paare von Beurteilenden</translation>
    </message>
    <message>
        <source>%1: kappa of the matched is not defined: %2.</source>
        <translation>%1: Kappa der passenden ist nicht definiert: %2.</translation>
    </message>
    <message>
        <source>Two labels match when they share at least %1 of the time that they cover together; a moment stands for %2 on either side. F1 is twice the matched, divided by the labels of both. In brackets: 95% interval (bootstrap over labels).</source>
        <translation>Zwei Markierungen passen, wenn sie mindestens %1 der zusammen abgedeckten Zeit teilen; ein Zeitpunkt steht für %2 auf jeder Seite. F1 ist das Doppelte der passenden geteilt durch die Markierungen beider. In Klammern: 95-%-Intervall (Bootstrap über Markierungen).</translation>
    </message>
    <message>
        <source>The means have no interval, because pairs that share a rater are not independent. Kappa is defined in %1 of the %2 pairs; its mean is Light&apos;s kappa (1971).</source>
        <translation>Die Mittelwerte haben kein Intervall, weil Paare mit einer gemeinsamen Person nicht unabhängig sind. Kappa ist bei %1 der %2 Paare definiert; sein Mittel ist Lights Kappa (1971).</translation>
    </message>
    <message>
        <source>Where each emotion is strongest. Blurred, so that the face cannot be made out; clothes and room may still say something to those who know them.</source>
        <translation>Wo jede Emotion am stärksten ist. Unscharf, sodass das Gesicht nicht zu erkennen ist; Kleidung und Raum können denen, die sie kennen, noch etwas sagen.</translation>
    </message>
    <message>
        <source>a rater without labels</source>
        <translation>eine Person ohne Markierungen</translation>
    </message>
    <message>
        <source>Gone through by %1</source>
        <translation>Durchgesehen von %1</translation>
    </message>
    <message>
        <source>every emotion of the coding scheme</source>
        <translation>jede Emotion des Kodierschemas</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Clinical file</source>
        <translation>Patientenakte</translation>
    </message>
    <message>
        <source>Short summary</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Visits compared</source>
        <translation>Besuche im Vergleich</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Institution</source>
        <translation>&amp;Einrichtung</translation>
    </message>
    <message>
        <source>&amp;No logo</source>
        <translation>&amp;Kein Logo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Na&amp;mes as written</source>
        <translation>&amp;Namen wie eingegeben</translation>
    </message>
    <message>
        <source>Else numbers stand for patients and raters, and files and notes are left out</source>
        <translation>Sonst stehen Nummern für Patienten und Beurteilende, und Dateien und Notizen entfallen</translation>
    </message>
    <message>
        <source>Pictures of the &amp;face</source>
        <translation>Bilder des &amp;Gesichts</translation>
    </message>
    <message>
        <source>Not &amp;blurred</source>
        <translation>Nicht &amp;weichgezeichnet</translation>
    </message>
    <message>
        <source>Export &amp;data…</source>
        <translation>&amp;Daten exportieren …</translation>
    </message>
    <message>
        <source>Tables for R and Python, of all recordings of the project</source>
        <translation>Tabellen für R und Python, von allen Aufnahmen des Projekts</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>Next pag&amp;e</source>
        <translation>Nächste Se&amp;ite</translation>
    </message>
    <message>
        <source>A logo is a PNG, JPEG or SVG file of at most 4 MiB.</source>
        <translation>Ein Logo ist eine PNG-, JPEG- oder SVG-Datei von höchstens 4 MiB.</translation>
    </message>
    <message>
        <source>Choose a &amp;logo…</source>
        <translation>&amp;Logo wählen …</translation>
    </message>
    <message>
        <source>Gathering what the report holds…</source>
        <translation>Inhalt des Berichts wird zusammengestellt …</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Ordner für die Tabellen</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>The tables are in %1.</source>
        <translation>Die Tabellen liegen in %1.</translation>
    </message>
    <message>
        <source>P&amp;age back</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>&amp;Other patients too</source>
        <translation>&amp;Mit anderen Patienten</translation>
    </message>
    <message>
        <source>Means over all patients of the project, and a line for each. Leave it out of a patient&apos;s file.</source>
        <translation>Mittelwerte über alle Patienten des Projekts und eine Linie für jeden. Gehört nicht in die Akte eines Patienten.</translation>
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
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>Zeitbudget</translation>
    </message>
</context>
<context>
    <name>RuleHeatStrip</name>
    <message>
        <source>Firing of the rules</source>
        <translation>Ausgelöste Regeln</translation>
    </message>
    <message>
        <source>R%1 at %2: no evidence</source>
        <translation>R%1 bei %2: keine Anhaltspunkte</translation>
    </message>
    <message>
        <source>R%1 at %2: fires with %3</source>
        <translation>R%1 bei %2: löst mit %3 aus</translation>
    </message>
    <message>
        <source>Speaks for: %1</source>
        <translation>Spricht für: %1</translation>
    </message>
    <message>
        <source>The rules are measured once the recording is analysed.</source>
        <translation>Die Regeln werden vermessen, sobald die Aufnahme ausgewertet ist.</translation>
    </message>
    <message>
        <source>R%1 %2</source>
        <comment>rule and what it speaks for</comment>
        <translation>R%1 %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>RulerStrip</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Drag to select a part, drag the playhead to scrub; a double click inside the selection repeats it, one outside clears it</source>
        <translation>Ziehen wählt einen Teil aus, Ziehen der Abspielposition durchsucht die Aufnahme; ein Doppelklick in die Auswahl wiederholt sie, einer daneben hebt sie auf</translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message>
        <source>Coding scheme</source>
        <translation>Kodierschema</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>When is it labelled, when not; an example</source>
        <translation>Wann sie markiert wird, wann nicht; ein Beispiel</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Not defined yet</source>
        <translation>Noch nicht definiert</translation>
    </message>
    <message>
        <source>Import a coding scheme</source>
        <translation>Kodierschema importieren</translation>
    </message>
    <message>
        <source>Coding schemes (*.csv *.tsv *.json)</source>
        <translation>Kodierschemata (*.csv *.tsv *.json)</translation>
    </message>
    <message>
        <source>Export the coding scheme</source>
        <translation>Kodierschema exportieren</translation>
    </message>
    <message>
        <source>coding scheme</source>
        <translation>Kodierschema</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>What each emotion means here, so that all raters label alike. Names and colours are changed in the Labels panel.</source>
        <translation>Was jede Emotion hier bedeutet, damit alle Beurteilenden gleich markieren. Namen und Farben werden im Bereich Markierungen geändert.</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Zusammenführen mit</translation>
    </message>
    <message>
        <source>All labels of this emotion become labels of another one</source>
        <translation>Alle Markierungen dieser Emotion werden zu solchen einer anderen</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Taste:</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Pa&amp;ttern:</source>
        <translation>&amp;Muster:</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>Muster %1</translation>
    </message>
    <message>
        <source>⚠ %1 is the key of “%2” and does not label here.</source>
        <translation>⚠ %1 ist die Taste von „%2“ und markiert hier nicht.</translation>
    </message>
    <message>
        <source>⚠ %1 does not label here: it was taken away under Settings, Keys.</source>
        <translation>⚠ %1 markiert hier nicht: Die Taste wurde unter Einstellungen, Tasten weggenommen.</translation>
    </message>
    <message>
        <source>Its key here is %1, by Settings, Keys.</source>
        <translation>Die Taste ist hier %1, laut Einstellungen, Tasten.</translation>
    </message>
    <message>
        <source>&amp;Label with %1</source>
        <translation>Mit %1 &amp;markieren</translation>
    </message>
    <message>
        <source>Merge emotions</source>
        <translation>Emotionen zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” goes, and its %n label(s) in all recordings become “%2”. Undo brings it back.</source>
        <translation>
            <numerusform>„%1“ entfällt, und ihre eine Markierung in allen Aufnahmen wird zu „%2“. Rückgängig bringt sie zurück.</numerusform>
            <numerusform>„%1“ entfällt, und ihre %n Markierungen in allen Aufnahmen werden zu „%2“. Rückgängig bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>A digit or a letter</source>
        <translation>Eine Ziffer oder ein Buchstabe</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>„%1“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>„%1“ hat jetzt die Taste %2.</translation>
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
    <message>
        <source>measures</source>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>SpectrogramPicture</name>
    <message>
        <source>Drawing the sound</source>
        <translation>Ton wird gezeichnet</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
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
    <message>
        <source>Making the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Reading measures</source>
        <translation>Messwerte werden gelesen</translation>
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
    <message>
        <source>Read the user guide</source>
        <translation>Anleitung lesen</translation>
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
        <source>mixed emotions</source>
        <translation>gemischte Emotionen</translation>
    </message>
    <message>
        <source>unlike anything labelled</source>
        <translation>anders als alles Markierte</translation>
    </message>
    <message>
        <source>%1 goes to the next one.</source>
        <translation>%1 geht zum nächsten.</translation>
    </message>
    <message>
        <source>%1 and the other emotions&apos; keys label it.</source>
        <translation>%1 und die Tasten der anderen Emotionen markieren ihn.</translation>
    </message>
    <message>
        <source>%1 accepts the strongest emotion.</source>
        <translation>%1 übernimmt die stärkste Emotion.</translation>
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
    <name>TierScroll</name>
    <message>
        <source>Scroll the tiers</source>
        <translation>Spuren rollen</translation>
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
    <message>
        <source>The tier &quot;%1&quot; is locked: unlock it to change its labels.</source>
        <translation>Die Spur „%1“ ist gesperrt: Heben Sie die Sperre auf, um ihre Markierungen zu ändern.</translation>
    </message>
</context>
<context>
    <name>TraceDesk</name>
    <message>
        <source>The rating is nowhere in the upper half of its scale.</source>
        <translation>Die Beurteilung liegt nirgends in der oberen Hälfte ihrer Skala.</translation>
    </message>
    <message>
        <source>Measuring the reaction time</source>
        <translation>Reaktionszeit wird gemessen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rater and tier</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message>
        <source>What is rated</source>
        <translation>Was beurteilt wird</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Ratings of this recording</source>
        <translation>Beurteilungen dieser Aufnahme</translation>
    </message>
    <message>
        <source>Remove this rating</source>
        <translation>Diese Beurteilung entfernen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Reaction time in seconds</source>
        <translation>Reaktionszeit in Sekunden</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>What raters say together</source>
        <translation>Was die Beurteilenden gemeinsam sagen</translation>
    </message>
    <message>
        <source>Each rater</source>
        <translation>Alle einzeln</translation>
    </message>
    <message>
        <source>With the mean</source>
        <translation>Mit dem Mittelwert</translation>
    </message>
    <message>
        <source>With the median</source>
        <translation>Mit dem Median</translation>
    </message>
    <message>
        <source>With the weighted mean</source>
        <translation>Mit dem gewichteten Mittelwert</translation>
    </message>
    <message>
        <source>Weighted: who agrees with the others counts for more</source>
        <translation>Gewichtet: Wer mit den anderen übereinstimmt, zählt mehr</translation>
    </message>
    <message>
        <source>Reaction time</source>
        <translation>Reaktionszeit</translation>
    </message>
    <message>
        <source>Make labels of it</source>
        <translation>Markierungen daraus machen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation>Beginnt in %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Rate while it plays</source>
        <translation>Beim Abspielen beurteilen</translation>
    </message>
    <message>
        <source>%1 s have been taken off.</source>
        <translation>%1 s wurden abgezogen.</translation>
    </message>
    <message>
        <source>There is no other rating or curve to measure it against.</source>
        <translation>Es gibt keine andere Beurteilung oder Kurve, an der sie sich messen ließe.</translation>
    </message>
    <message>
        <source>%1 s behind the other raters: correlation %2 instead of %3.</source>
        <translation>%1 s hinter den anderen Beurteilenden: Korrelation %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 s behind the curve: correlation %2 instead of %3.</source>
        <translation>%1 s hinter der Kurve: Korrelation %2 statt %3.</translation>
    </message>
    <message>
        <source>What the rating follows</source>
        <translation>Womit beurteilt wird</translation>
    </message>
    <message>
        <source>Slider, wheel, keys</source>
        <translation>Regler, Mausrad, Tasten</translation>
    </message>
    <message>
        <source>Gamepad: left stick, up</source>
        <translation>Gamepad: linker Stick, hoch</translation>
    </message>
    <message>
        <source>Gamepad: left stick, right</source>
        <translation>Gamepad: linker Stick, rechts</translation>
    </message>
    <message>
        <source>Gamepad: right stick, up</source>
        <translation>Gamepad: rechter Stick, hoch</translation>
    </message>
    <message>
        <source>Gamepad: right stick, right</source>
        <translation>Gamepad: rechter Stick, rechts</translation>
    </message>
    <message>
        <source>Gamepad: left trigger</source>
        <translation>Gamepad: linker Trigger</translation>
    </message>
    <message>
        <source>Gamepad: right trigger</source>
        <translation>Gamepad: rechter Trigger</translation>
    </message>
    <message>
        <source>Rating with %1.</source>
        <translation>Beurteilt wird mit %1.</translation>
    </message>
    <message>
        <source>There is no gamepad: plug one in, or use slider, wheel and keys.</source>
        <translation>Es gibt kein Gamepad: Schließen Sie eines an oder verwenden Sie Regler, Mausrad und Tasten.</translation>
    </message>
    <message>
        <source>The gamepad is gone: slider, wheel and keys go on.</source>
        <translation>Das Gamepad ist nicht mehr verbunden: Regler, Mausrad und Tasten gelten weiter.</translation>
    </message>
    <message>
        <source>Labels where the rating is in the upper half of its scale. For Adapt each counts as strongly as it was rated.</source>
        <translation>Markierungen, wo die Beurteilung in der oberen Hälfte ihrer Skala liegt. Beim Anpassen zählt jede so stark, wie dort beurteilt wurde.</translation>
    </message>
</context>
<context>
    <name>TraceStrip</name>
    <message>
        <source>Continuous rating by %1</source>
        <translation>Kontinuierliche Beurteilung durch %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>Mittel ± SD</translation>
    </message>
    <message>
        <source>Median ± SD</source>
        <translation>Median ± SD</translation>
    </message>
    <message>
        <source>Weighted mean ± SD</source>
        <translation>Gewichtetes Mittel ± SD</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Search the transcript</source>
        <translation>Transkript durchsuchen</translation>
    </message>
    <message>
        <source>Place before (Shift+Enter)</source>
        <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>There is no transcript. File, Transcript… opens subtitles (SRT or VTT); a file of the recording&apos;s name beside it is found by itself.</source>
        <translation>Es gibt kein Transkript. „Datei“, „Transkript …“ öffnet Untertitel (SRT oder VTT); eine Datei mit dem Namen der Aufnahme im selben Ordner wird von selbst gefunden.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Label the chosen words</source>
        <translation>Gewählte Worte markieren</translation>
    </message>
    <message>
        <source>Choose words to label them</source>
        <translation>Worte wählen, um sie zu markieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>who speaks, before what is said</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
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
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder Pause</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>Repeat the selection, or the whole recording</source>
        <translation>Die Auswahl oder die ganze Aufnahme wiederholen</translation>
    </message>
    <message>
        <source>Speed, pitch kept</source>
        <translation>Geschwindigkeit bei gleicher Tonhöhe</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton ein oder aus</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
</context>
<context>
    <name>TransportOptions</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Sound while the playhead is dragged</source>
        <translation>&amp;Ton beim Ziehen der Abspielposition</translation>
    </message>
    <message>
        <source>Jump by &amp;frames:</source>
        <translation>Sprung in &amp;Bildern:</translation>
    </message>
    <message>
        <source>&amp;Jump by seconds:</source>
        <translation>&amp;Sprung in Sekunden:</translation>
    </message>
    <message>
        <source>Play &amp;before the repeated part:</source>
        <translation>&amp;Vor dem wiederholten Teil abspielen:</translation>
    </message>
    <message>
        <source>Play &amp;after the repeated part:</source>
        <translation>&amp;Nach dem wiederholten Teil abspielen:</translation>
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
    <message>
        <source>Nothing to go by here</source>
        <translation>Hier gibt es keine Anhaltspunkte</translation>
    </message>
    <message>
        <source>There is no recording yet. Open a video, or drop one here.</source>
        <translation>Es gibt noch keine Aufnahme. Öffnen Sie ein Video oder ziehen Sie eines hierher.</translation>
    </message>
    <message>
        <source>No recording is shown. Choose one in the library, or drop a video here.</source>
        <translation>Es wird keine Aufnahme gezeigt. Wählen Sie eine in der Bibliothek oder ziehen Sie ein Video hierher.</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>Patient and date of this visit</source>
        <translation>Patient/in und Datum dieses Besuchs</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>A name that is not in the list makes a new patient.</source>
        <translation>Ein Name, der nicht in der Liste steht, legt eine neue Person an.</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Patient/in</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Rename patient</source>
        <translation>Patient/in umbenennen</translation>
    </message>
    <message>
        <source>Name or number of the patient:</source>
        <translation>Name oder Nummer der Person:</translation>
    </message>
    <message>
        <source>Another patient has this name. To put the visit there, use Edit &gt; Patient and date.</source>
        <translation>Eine andere Person hat diesen Namen. Um den Besuch ihr zuzuordnen, wählen Sie „Bearbeiten“, „Patient/in und Datum“.</translation>
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
    <name>WorkList</name>
    <message>
        <source>Background work</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Nothing. What has been computed is kept in the project.</source>
        <translation>Nichts. Was berechnet wurde, bleibt im Projekt erhalten.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>&amp;Stop all</source>
        <translation>&amp;Alle anhalten</translation>
    </message>
    <message>
        <source>&amp;Forget the problems</source>
        <translation>&amp;Probleme verwerfen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>per cent and time left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
    <message>
        <source>Its recording is not in view</source>
        <translation>Die Aufnahme dazu ist gerade nicht geöffnet</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>Neu verknüpfen …</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Continue the analysis</source>
        <translation>Auswertung fortsetzen</translation>
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
        <translation>Die Aufnahme wird noch ausgewertet: Vorschläge kommen danach.</translation>
    </message>
    <message>
        <source>There is no evidence at the playhead: nothing to accept.</source>
        <translation>An der Abspielposition gibt es keine Anhaltspunkte: nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>The rules are still being measured: export when the analysis is done.</source>
        <translation>Die Regeln werden noch vermessen: nach der Analyse exportieren.</translation>
    </message>
    <message>
        <source>Rules exported to %1.</source>
        <translation>Regeln nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Curves before Adapt</source>
        <translation>Kurven vor dem Anpassen</translation>
    </message>
    <message>
        <source>Curves after Adapt</source>
        <translation>Kurven nach dem Anpassen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Without adaptation</source>
        <translation>Ohne Anpassung</translation>
    </message>
    <message>
        <source>Adapted %1</source>
        <translation>Angepasst %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>visit and file</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <translation>Markierungen von %1</translation>
    </message>
    <message>
        <source>Comparing with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
    <message>
        <source>Not while somebody rates blind.</source>
        <translation>Nicht während einer blinden Beurteilung.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) imported.</source>
        <translation>
            <numerusform>%n Markierung importiert.</numerusform>
            <numerusform>%n Markierungen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) imported.</source>
        <translation>
            <numerusform>%n Kurve importiert.</numerusform>
            <numerusform>%n Kurven importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) were there already.</source>
        <translation>
            <numerusform>%n Markierung war schon vorhanden.</numerusform>
            <numerusform>%n Markierungen waren schon vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cut at the recording&apos;s end.</source>
        <translation>
            <numerusform>%n Markierung am Ende der Aufnahme abgeschnitten.</numerusform>
            <numerusform>%n Markierungen am Ende der Aufnahme abgeschnitten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) outside the recording left out.</source>
        <translation>
            <numerusform>%n Markierung außerhalb der Aufnahme weggelassen.</numerusform>
            <numerusform>%n Markierungen außerhalb der Aufnahme weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a text left out.</source>
        <translation>
            <numerusform>%n Markierung ohne Text weggelassen.</numerusform>
            <numerusform>%n Markierungen ohne Text weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Exporting the data</source>
        <translation>Daten werden exportiert</translation>
    </message>
    <message>
        <source>Aligning %1</source>
        <translation>%1 wird ausgerichtet</translation>
    </message>
    <message>
        <source>The videos have no sound in common: set the second one&apos;s start by hand.</source>
        <translation>Die Videos haben keinen gemeinsamen Ton: Legen Sie den Beginn des zweiten von Hand fest.</translation>
    </message>
    <message>
        <source>The second video&apos;s place was found from the sound, but not with certainty: check it where somebody claps or begins to speak.</source>
        <translation>Die Lage des zweiten Videos wurde aus dem Ton bestimmt, aber nicht mit Sicherheit: Prüfen Sie sie an einer Stelle, an der jemand klatscht oder zu sprechen beginnt.</translation>
    </message>
    <message>
        <source>The second video&apos;s place was found from the sound.</source>
        <translation>Die Lage des zweiten Videos wurde aus dem Ton bestimmt.</translation>
    </message>
    <message>
        <source>Coding scheme imported from %1.</source>
        <translation>Kodierschema aus %1 importiert.</translation>
    </message>
    <message>
        <source>Coding scheme exported to %1.</source>
        <translation>Kodierschema nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Somebody rates blind already.</source>
        <translation>Es läuft schon eine blinde Beurteilung.</translation>
    </message>
    <message>
        <source>Blind rating: others&apos; labels and all predictions are hidden until you finish.</source>
        <translation>Blinde Beurteilung: Die Markierungen anderer und alle Vorhersagen bleiben verborgen, bis Sie abschließen.</translation>
    </message>
    <message>
        <source>The tier &quot;%1&quot; is locked: unlock it to change its labels.</source>
        <translation>Die Spur „%1“ ist gesperrt: Heben Sie die Sperre auf, um ihre Markierungen zu ändern.</translation>
    </message>
    <message>
        <source>There is no label on the tier above that could hold it.</source>
        <translation>Auf der übergeordneten Spur gibt es keine Markierung, die sie aufnehmen könnte.</translation>
    </message>
    <message>
        <source>Put the playhead inside the label that is to be split.</source>
        <translation>Setzen Sie die Abspielposition in die Markierung, die geteilt werden soll.</translation>
    </message>
    <message>
        <source>Select two or more labels of one emotion on one tier to merge them.</source>
        <translation>Wählen Sie zum Zusammenführen zwei oder mehr Markierungen einer Emotion auf einer Spur aus.</translation>
    </message>
    <message>
        <source>A copy would lie outside the recording: choose a smaller offset.</source>
        <translation>Eine Kopie läge außerhalb der Aufnahme: Wählen Sie einen kleineren Versatz.</translation>
    </message>
    <message>
        <source>Nothing is predicted there that is not labelled already.</source>
        <translation>Dort ist nichts vorhergesagt, was nicht schon markiert ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n predicted label(s) accepted.</source>
        <translation>
            <numerusform>%n vorhergesagte Markierung übernommen.</numerusform>
            <numerusform>%n vorhergesagte Markierungen übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No emotion is predicted at the playhead.</source>
        <translation>An der Abspielposition ist keine Emotion vorhergesagt.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) imported.</source>
        <translation>
            <numerusform>%n Messwert importiert.</numerusform>
            <numerusform>%n Messwerte importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Body signals imported.</source>
        <translation>Körpersignale importiert.</translation>
    </message>
    <message>
        <source>Adapt to learn from them.</source>
        <translation>„Anpassen“ lernt daraus.</translation>
    </message>
    <message>
        <source>The second video&apos;s place was found from the sound, and that its clock differs by %1 ms an hour.</source>
        <translation>Die Lage des zweiten Videos wurde anhand des Tons gefunden; seine Uhr weicht um %1 ms je Stunde ab.</translation>
    </message>
    <message>
        <source>Finish the blind rating before a recording is removed.</source>
        <translation>Schließen Sie erst die blinde Bewertung ab, bevor eine Aufnahme entfernt wird.</translation>
    </message>
    <message>
        <source>%1 is no longer in the project; Undo brings it back. The file itself was not touched.</source>
        <translation>%1 ist nicht mehr im Projekt; „Rückgängig“ holt sie zurück. Die Datei selbst wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Finish the blind rating before importing: what others labelled is hidden until then.</source>
        <translation>Zuerst die blinde Beurteilung abschließen, dann importieren: Bis dahin bleibt verborgen, was andere markiert haben.</translation>
    </message>
    <message>
        <source>Adapting to earlier visits</source>
        <translation>Anpassen an frühere Besuche</translation>
    </message>
    <message>
        <source>Earlier visits of this patient have taught something. Adapt starts from it, also without a label in this recording.</source>
        <translation>Frühere Besuche haben etwas über diese Person gelehrt. Anpassen geht davon aus, auch ohne ein Label in dieser Aufnahme.</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard: choose some and copy them.</source>
        <translation>In der Zwischenablage liegen keine Markierungen: Wählen Sie welche und kopieren Sie sie.</translation>
    </message>
    <message>
        <source>While you rate blind, only labels of your own can be pasted.</source>
        <translation>Während Sie blind beurteilen, können nur eigene Markierungen eingefügt werden.</translation>
    </message>
    <message>
        <source>This project has no emotion &quot;%1&quot;: add it, then paste again.</source>
        <translation>Dieses Projekt hat keine Emotion „%1“: Fügen Sie sie hinzu und dann noch einmal ein.</translation>
    </message>
    <message>
        <source>The labels would end after the recording: move the playhead to an earlier place.</source>
        <translation>Die Markierungen würden nach der Aufnahme enden: Setzen Sie die Abspielposition weiter nach vorn.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) pasted.</source>
        <translation>
            <numerusform>%n Markierung eingefügt.</numerusform>
            <numerusform>%n Markierungen eingefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A finished blind rating is taken back as a whole: choose a line before it.</source>
        <translation>Eine abgeschlossene blinde Beurteilung wird als Ganzes zurückgenommen: Wählen Sie eine Zeile davor.</translation>
    </message>
    <message>
        <source>Finish the blind rating before you change who rates.</source>
        <translation>Schließen Sie die blinde Beurteilung ab, bevor jemand anders beurteilt.</translation>
    </message>
    <message>
        <source>%1 rates now.</source>
        <translation>Jetzt beurteilt %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays: only a rater without tiers can be removed, and not the last one.</source>
        <translation>„%1“ bleibt: Nur wer keine Spuren hat, kann entfernt werden, und nicht die letzte Person.</translation>
    </message>
    <message>
        <source>A rater needs a name.</source>
        <translation>Wer beurteilt, braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another rater is called &quot;%1&quot;: give another name.</source>
        <translation>Eine andere Person heißt schon „%1“: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This rater has labelled the recording already: give another name.</source>
        <translation>Diese Person hat die Aufnahme schon beurteilt: Geben Sie einen anderen Namen an.</translation>
    </message>
    <message>
        <source>The blind rating is finished: everything is shown again. Undo does not take that back.</source>
        <translation>Die blinde Beurteilung ist abgeschlossen: Alles ist wieder zu sehen. Rückgängig nimmt das nicht zurück.</translation>
    </message>
    <message>
        <source>Not undone, as another recording rests on it: %1</source>
        <translation>Nicht rückgängig gemacht, weil eine andere Aufnahme darauf beruht: %1</translation>
    </message>
    <message>
        <source>%1 is no longer in the project; Redo brings it back. The file itself was not touched.</source>
        <translation>%1 ist nicht mehr im Projekt; „Wiederherstellen“ holt sie zurück. Die Datei selbst wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Ratings of %1</source>
        <translation>Beurteilungen von %1</translation>
    </message>
</context>
</TS>
