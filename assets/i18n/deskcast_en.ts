<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>AlertCard</name>
        <message numerus="yes">
            <source>%n overseas buyer(s) came in</source>
            <translation>
                <numerusform>%n overseas buyer came in</numerusform>
                <numerusform>%n overseas buyers came in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more, all in the list below</source>
            <translation>
                <numerusform>and %n more, in the list below</numerusform>
                <numerusform>and %n more, all in the list below</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BuyerDelegate</name>
        <message numerus="yes">
            <source>visit %n</source>
            <translation>
                <numerusform>visit %n</numerusform>
                <numerusform>visit %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckList</name>
        <message numerus="yes">
            <source>%n not ready</source>
            <translation>
                <numerusform>%n not ready</numerusform>
                <numerusform>%n not ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoomPanel</name>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>%n here</numerusform>
                <numerusform>%n here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overseas</source>
            <translation>
                <numerusform>%n overseas</numerusform>
                <numerusform>%n overseas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionModel</name>
        <message numerus="yes">
            <source>%n caption(s)</source>
            <translation>
                <numerusform>%n caption</numerusform>
                <numerusform>%n captions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n buyer(s)</source>
            <translation>
                <numerusform>%n buyer</numerusform>
                <numerusform>%n buyers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message numerus="yes">
            <source>%n overlay page(s) open</source>
            <translation>
                <numerusform>%n overlay page open</numerusform>
                <numerusform>%n overlay pages open</numerusform>
            </translation>
        </message>
    </context>
</TS>
