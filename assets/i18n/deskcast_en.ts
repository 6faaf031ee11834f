<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>AlertCard</name>
        <message numerus="yes">
            <source>%n alert(s) for later</source>
            <translation>
                <numerusform>%n alert for later</numerusform>
                <numerusform>%n alerts for later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlertWords</name>
        <message numerus="yes">
            <source>visit %n</source>
            <translation>
                <numerusform>visit %n</numerusform>
                <numerusform>visit %n</numerusform>
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
    </context>
    <context>
        <name>BuyerDetails</name>
        <message numerus="yes">
            <source>visit %n</source>
            <translation>
                <numerusform>visit %n</numerusform>
                <numerusform>visit %n</numerusform>
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
        <name>HintBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
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
        <name>RecordActs</name>
        <message numerus="yes">
            <source>Erased from %n session(s) and every backup.</source>
            <translation>
                <numerusform>Erased from %n session and every backup.</numerusform>
                <numerusform>Erased from %n sessions and every backup.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n want(s) no messages and is left out.</source>
            <translation>
                <numerusform>%n wants no messages and is left out.</numerusform>
                <numerusform>%n want no messages and are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lead(s).</source>
            <translation>
                <numerusform>%n lead.</numerusform>
                <numerusform>%n leads.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the room</source>
            <translation>
                <numerusform>%n in the room</numerusform>
                <numerusform>%n in the room</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n h</source>
            <translation>
                <numerusform>in %n h</numerusform>
                <numerusform>in %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
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
        <message numerus="yes">
            <source>%n unanswered</source>
            <translation>
                <numerusform>%n unanswered</numerusform>
                <numerusform>%n unanswered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScriptTab</name>
        <message numerus="yes">
            <source>%n characters/min</source>
            <translation>
                <numerusform>%n character/min</numerusform>
                <numerusform>%n characters/min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words/min</source>
            <translation>
                <numerusform>%n word/min</numerusform>
                <numerusform>%n words/min</numerusform>
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
        <name>Side</name>
        <message numerus="yes">
            <source>%n place(s) found</source>
            <translation>
                <numerusform>%n place found</numerusform>
                <numerusform>%n places found</numerusform>
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
        <name>SoundStep</name>
        <message numerus="yes">
            <source>%1 % over %n sentence(s)</source>
            <translation>
                <numerusform>%1 % over %n sentence</numerusform>
                <numerusform>%1 % over %n sentences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message numerus="yes">
            <source>%n unanswered</source>
            <translation>
                <numerusform>%n unanswered</numerusform>
                <numerusform>%n unanswered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message numerus="yes">
            <source>%n in the room</source>
            <translation>
                <numerusform>%n in the room</numerusform>
                <numerusform>%n in the room</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message numerus="yes">
            <source>%n chapter(s) are used</source>
            <translation>
                <numerusform>%n chapter is used</numerusform>
                <numerusform>%n chapters are used</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are used, some are not</source>
            <translation>
                <numerusform>%n row is used, some are not</numerusform>
                <numerusform>%n rows are used, some are not</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are used</source>
            <translation>
                <numerusform>%n row is used</numerusform>
                <numerusform>%n rows are used</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OverlaySection</name>
        <message numerus="yes">
            <source>%n page(s) of the overlay open</source>
            <translation>
                <numerusform>%n page of the overlay open</numerusform>
                <numerusform>%n pages of the overlay open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysDrop</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrivacySection</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Erased from %n session(s), and from the backups.</source>
            <translation>
                <numerusform>Erased from %n session, and from the backups.</numerusform>
                <numerusform>Erased from %n sessions, and from the backups.</numerusform>
            </translation>
        </message>
    </context>
</TS>
