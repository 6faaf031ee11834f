BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE alerts (
	number INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	at_ms BIGINT NOT NULL, 
	buyer_id TEXT NOT NULL, 
	reasons TEXT NOT NULL, 
	CONSTRAINT pk_alerts PRIMARY KEY (number), 
	CONSTRAINT fk_alerts_buyers FOREIGN KEY(session_id, buyer_id) REFERENCES buyers (session_id, id) ON DELETE CASCADE, 
	CONSTRAINT fk_alerts_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "alerts" VALUES(1,'20261122-120000',600,'demo:1','["first overseas buyer", "asked for a price"]');
CREATE TABLE buyers (
	session_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	name TEXT NOT NULL, 
	company TEXT NOT NULL, 
	country TEXT NOT NULL, 
	languages TEXT NOT NULL, 
	first_seen TEXT, 
	visits BIGINT NOT NULL, 
	at_ms BIGINT NOT NULL, 
	home TEXT NOT NULL, 
	origin_country TEXT NOT NULL, 
	reasons TEXT NOT NULL, 
	present BOOLEAN NOT NULL, 
	CONSTRAINT pk_buyers PRIMARY KEY (session_id, id), 
	CONSTRAINT fk_buyers_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "buyers" VALUES('20261122-120000','demo:1','demo','Ann Müller','Lamps & Co','DE','["de", "en"]','2026-11-01T00:00:00.000000+00:00',3,500,'overseas','DE','["phone +49", "writes German"]',1);
CREATE TABLE captions (
	number INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	utterance BIGINT NOT NULL, 
	start_ms BIGINT NOT NULL, 
	end_ms BIGINT NOT NULL, 
	text TEXT NOT NULL, 
	language TEXT NOT NULL, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_captions PRIMARY KEY (number), 
	CONSTRAINT uq_captions_session_id_utterance UNIQUE (session_id, utterance), 
	CONSTRAINT fk_captions_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "captions" VALUES(1,'20261122-120000',1,1000,1900,'The price is $2.85, FOB Ningbo.','en','[[1000, 1080, "The", 0.9], [1100, 1180, "price", 0.9], [1200, 1280, "is", 0.9], [1300, 1380, "$2.85,", 0.9], [1400, 1480, "FOB", 0.9], [1500, 1580, "Ningbo.", 0.9]]');
INSERT INTO "captions" VALUES(2,'20261122-120000',2,2000,2900,'sentence number 2','en','[[2000, 2080, "sentence", 0.9], [2100, 2180, "number", 0.9], [2200, 2280, "2", 0.9]]');
CREATE TABLE chat_lines (
	number INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	at_ms BIGINT NOT NULL, 
	buyer_id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_chat_lines PRIMARY KEY (number), 
	CONSTRAINT fk_chat_lines_buyers FOREIGN KEY(session_id, buyer_id) REFERENCES buyers (session_id, id) ON DELETE CASCADE, 
	CONSTRAINT fk_chat_lines_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "chat_lines" VALUES(1,'20261122-120000',1500,'demo:1','How much for 500?');
CREATE TABLE gaps (
	number INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	start_ms BIGINT NOT NULL, 
	end_ms BIGINT NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_gaps PRIMARY KEY (number), 
	CONSTRAINT fk_gaps_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "gaps" VALUES(1,'20261122-120000',100,900,'stall');
CREATE TABLE problems (
	number INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	at_ms BIGINT NOT NULL, 
	code TEXT NOT NULL, 
	text TEXT NOT NULL, 
	hint TEXT NOT NULL, 
	CONSTRAINT pk_problems PRIMARY KEY (number), 
	CONSTRAINT fk_problems_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "problems" VALUES(1,'20261122-120000',5,'mic-gone','It is gone.','Plug it in.');
CREATE TABLE room_events (
	number INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	source TEXT NOT NULL, 
	id TEXT NOT NULL, 
	at TEXT NOT NULL, 
	at_ms BIGINT NOT NULL, 
	kind TEXT NOT NULL, 
	buyer_id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	email TEXT NOT NULL, 
	url TEXT NOT NULL, 
	CONSTRAINT pk_room_events PRIMARY KEY (number), 
	CONSTRAINT uq_room_events_session_id_source_id UNIQUE (session_id, source, id), 
	CONSTRAINT fk_room_events_buyers FOREIGN KEY(session_id, buyer_id) REFERENCES buyers (session_id, id) ON DELETE CASCADE, 
	CONSTRAINT fk_room_events_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "room_events" VALUES(1,'20261122-120000','demo','1','2026-11-22T12:00:00.000000+00:00',500,'joined','demo:1','','+4930','ann@example.com','');
CREATE TABLE sessions (
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	source_language TEXT NOT NULL, 
	targets TEXT NOT NULL, 
	input TEXT NOT NULL, 
	model TEXT NOT NULL, 
	started_at TEXT NOT NULL, 
	ended_at TEXT, 
	writer TEXT NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (id)
);
INSERT INTO "sessions" VALUES('20261122-120000','Lamps','en','["es", "zh"]','talk.wav','small','2026-11-22T12:00:00.000000+00:00','2026-11-22T12:05:00.000000+00:00','b780690b0a461727');
CREATE TABLE translations (
	number INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	utterance BIGINT NOT NULL, 
	language TEXT NOT NULL, 
	text TEXT NOT NULL, 
	flags TEXT NOT NULL, 
	CONSTRAINT pk_translations PRIMARY KEY (number), 
	CONSTRAINT uq_translations_session_id_utterance_language UNIQUE (session_id, utterance, language), 
	CONSTRAINT fk_translations_sessions FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "translations" VALUES(1,'20261122-120000',1,'es','El precio es 2,85 dólares.','["figure"]');
INSERT INTO "translations" VALUES(2,'20261122-120000',1,'zh','价格是2.85美元,宁波离岸价。','["figure"]');
CREATE INDEX ix_captions_session_id ON captions (session_id);
CREATE INDEX ix_translations_session_id ON translations (session_id);
CREATE INDEX ix_buyers_session_id ON buyers (session_id);
CREATE INDEX ix_buyers_id ON buyers (id);
CREATE INDEX ix_room_events_session_id ON room_events (session_id);
CREATE INDEX ix_chat_lines_session_id ON chat_lines (session_id);
CREATE INDEX ix_alerts_session_id ON alerts (session_id);
CREATE INDEX ix_gaps_session_id ON gaps (session_id);
CREATE INDEX ix_problems_session_id ON problems (session_id);
COMMIT;
