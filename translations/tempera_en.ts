<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>JobsPanel</name>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
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
</context>
</TS>
