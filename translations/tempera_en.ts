<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AcceptDialog</name>
    <message numerus="yes">
        <source>%n label(s) would be added.</source>
        <translation>
            <numerusform>%n label would be added.</numerusform>
            <numerusform>%n labels would be added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdaptPanel</name>
    <message numerus="yes">
        <source>%1: %n example(s)</source>
        <translation>
            <numerusform>%1: %n example</numerusform>
            <numerusform>%1: %n examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, 95% interval %2–%3, %n label(s)</source>
        <translation>
            <numerusform>%1, 95% interval %2–%3, %n label</numerusform>
            <numerusform>%1, 95% interval %2–%3, %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2, 95% interval %3–%4, %n label(s)</source>
        <translation>
            <numerusform>%1 → %2, 95% interval %3–%4, %n label</numerusform>
            <numerusform>%1 → %2, 95% interval %3–%4, %n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message numerus="yes">
        <source>%1 (%n label(s))</source>
        <translation>
            <numerusform>%1 (%n label)</numerusform>
            <numerusform>%1 (%n labels)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message numerus="yes">
        <source>%n label(s) copied.</source>
        <translation>
            <numerusform>%n label copied.</numerusform>
            <numerusform>%n labels copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message numerus="yes">
        <source>%n curve(s), the first of them %1: %2 samples a second from %3 on</source>
        <translation>
            <numerusform>%n curve, %1: %2 samples a second from %3 on</numerusform>
            <numerusform>%n curves, the first of them %1: %2 samples a second from %3 on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmotionSpaceView</name>
    <message numerus="yes">
        <source>%n stretch(es) marked, %1 s in all: an emotion&apos;s key labels them, Escape lets go.</source>
        <translation>
            <numerusform>%n stretch marked, %1 s in all: an emotion&apos;s key labels them, Escape lets go.</numerusform>
            <numerusform>%n stretches marked, %1 s in all: an emotion&apos;s key labels them, Escape lets go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%1: %n label(s)</source>
        <translation>
            <numerusform>%1: %n label</numerusform>
            <numerusform>%1: %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %n label(s)</source>
        <translation>
            <numerusform>%1 of %2: %n label</numerusform>
            <numerusform>%1 of %2: %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, found in %n frame(s)</source>
        <translation>
            <numerusform>%1, found in %n frame</numerusform>
            <numerusform>%1, found in %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message numerus="yes">
        <source>%1, key %2, %n label(s)</source>
        <translation>
            <numerusform>%1, key %2, %n label</numerusform>
            <numerusform>%1, key %2, %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n label(s)</source>
        <translation>
            <numerusform>%1, %n label</numerusform>
            <numerusform>%1, %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove (in use by %n label(s))</source>
        <translation>
            <numerusform>Remove (in use by %n label)</numerusform>
            <numerusform>Remove (in use by %n labels)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) selected</source>
        <translation>
            <numerusform>%n label selected</numerusform>
            <numerusform>%n labels selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n row(s) without a label left out, the first in line %1.</source>
        <translation>
            <numerusform>%n row without a label left out, in line %1.</numerusform>
            <numerusform>%n rows without a label left out, the first in line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 belongs to this recording; %n other observation(s) are not chosen.</source>
        <translation>
            <numerusform>%1 belongs to this recording; %n other observation is not chosen.</numerusform>
            <numerusform>%1 belongs to this recording; %n other observations are not chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of %n file(s): those of %1 are taken.</source>
        <translation>
            <numerusform>Rows of %n file: those of %1 are taken.</numerusform>
            <numerusform>Rows of %n files: those of %1 are taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message numerus="yes">
        <source>%n label(s) will be left out.</source>
        <translation>
            <numerusform>%n label will be left out.</numerusform>
            <numerusform>%n labels will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) overlapping others will go to a further tier.</source>
        <translation>
            <numerusform>%n label overlapping others will go to a further tier.</numerusform>
            <numerusform>%n labels overlapping others will go to a further tier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) will become one millisecond long.</source>
        <translation>
            <numerusform>%n moment will become one millisecond long.</numerusform>
            <numerusform>%n moments will become one millisecond long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The labels of %n tier(s) will be put together.</source>
        <translation>
            <numerusform>The labels of %n tier will be put together.</numerusform>
            <numerusform>The labels of %n tiers will be put together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who set the labels will be left out (%n rater(s)).</source>
        <translation>
            <numerusform>Who set the labels will be left out (%n rater).</numerusform>
            <numerusform>Who set the labels will be left out (%n raters).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s) will be written without the tier above.</source>
        <translation>
            <numerusform>%n tier will be written without the tier above.</numerusform>
            <numerusform>%n tiers will be written without the tier above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) will be left out.</source>
        <translation>
            <numerusform>%n note will be left out.</numerusform>
            <numerusform>%n notes will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a text will be left out.</source>
        <translation>
            <numerusform>%n label without a text will be left out.</numerusform>
            <numerusform>%n labels without a text will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) will be cut after 40 bytes.</source>
        <translation>
            <numerusform>%n label will be cut after 40 bytes.</numerusform>
            <numerusform>%n labels will be cut after 40 bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line breaks in %n label(s) will become blanks.</source>
        <translation>
            <numerusform>Line breaks in %n label will become blanks.</numerusform>
            <numerusform>Line breaks in %n labels will become blanks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) before the start will be left out or cut there.</source>
        <translation>
            <numerusform>%n label before the start will be left out or cut there.</numerusform>
            <numerusform>%n labels before the start will be left out or cut there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The times of %n label(s) will be rounded to milliseconds.</source>
        <translation>
            <numerusform>The times of %n label will be rounded to milliseconds.</numerusform>
            <numerusform>The times of %n labels will be rounded to milliseconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) will be left out.</source>
        <translation>
            <numerusform>%n curve will be left out.</numerusform>
            <numerusform>%n curves will be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) will be rounded to 16 bits.</source>
        <translation>
            <numerusform>%n curve will be rounded to 16 bits.</numerusform>
            <numerusform>%n curves will be rounded to 16 bits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names or units of %n curve(s) will be shortened to ASCII.</source>
        <translation>
            <numerusform>The name or unit of %n curve will be shortened to ASCII.</numerusform>
            <numerusform>The names or units of %n curves will be shortened to ASCII.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Angle brackets in %n label(s) will be taken for markup by readers.</source>
        <translation>
            <numerusform>Angle brackets in %n label will be taken for markup by readers.</numerusform>
            <numerusform>Angle brackets in %n labels will be taken for markup by readers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message numerus="yes">
        <source>Remove &quot;%1&quot; with its %n label(s)? Undo brings it back.</source>
        <translation>
            <numerusform>Remove &quot;%1&quot; with its %n label? Undo brings it back.</numerusform>
            <numerusform>Remove &quot;%1&quot; with its %n labels? Undo brings it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n label(s):</source>
        <translation>
            <numerusform>Note on %n label:</numerusform>
            <numerusform>Note on %n labels:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message numerus="yes">
        <source>“%1” goes, and its %n label(s) in all recordings become “%2”. Undo brings it back.</source>
        <translation>
            <numerusform>“%1” goes, and its one label in all recordings becomes “%2”. Undo brings it back.</numerusform>
            <numerusform>“%1” goes, and its %n labels in all recordings become “%2”. Undo brings it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>Adapting to %n label(s)</source>
        <translation>
            <numerusform>Adapting to %n label</numerusform>
            <numerusform>Adapting to %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) imported.</source>
        <translation>
            <numerusform>%n label imported.</numerusform>
            <numerusform>%n labels imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) imported.</source>
        <translation>
            <numerusform>%n curve imported.</numerusform>
            <numerusform>%n curves imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) were there already.</source>
        <translation>
            <numerusform>%n label were there already.</numerusform>
            <numerusform>%n labels were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cut at the recording&apos;s end.</source>
        <translation>
            <numerusform>%n label cut at the recording&apos;s end.</numerusform>
            <numerusform>%n labels cut at the recording&apos;s end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) outside the recording left out.</source>
        <translation>
            <numerusform>%n label outside the recording left out.</numerusform>
            <numerusform>%n labels outside the recording left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a text left out.</source>
        <translation>
            <numerusform>%n label without a text left out.</numerusform>
            <numerusform>%n labels without a text left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicted label(s) accepted.</source>
        <translation>
            <numerusform>%n predicted label accepted.</numerusform>
            <numerusform>%n predicted labels accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) imported.</source>
        <translation>
            <numerusform>%n measure imported.</numerusform>
            <numerusform>%n measures imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) pasted.</source>
        <translation>
            <numerusform>%n label pasted.</numerusform>
            <numerusform>%n labels pasted.</numerusform>
        </translation>
    </message>
</context>
</TS>
