receipt: 
--
CREATE TABLE meta(k TEXT NOT NULL PRIMARY KEY, v TEXT NOT NULL)
--
INSERT INTO meta VALUES('workspace_id', '37dc9737f1ceee8380c6269820ae8484')
--
INSERT INTO meta VALUES('schema', '1')
--
INSERT INTO meta VALUES('min_reader', '1')
--
INSERT INTO meta VALUES('min_writer', '1')
--
CREATE TABLE project(
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  customer TEXT NOT NULL,
  product TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'on-hold', 'dormant', 'cancelled', 'closed')),
  phase TEXT NOT NULL,
  phase_index INTEGER NOT NULL,
  phase_title TEXT NOT NULL,
  gate_open INTEGER NOT NULL CHECK (gate_open >= 0),
  gate_total INTEGER NOT NULL CHECK (gate_total >= gate_open),
  done INTEGER NOT NULL CHECK (done >= 0),
  total INTEGER NOT NULL CHECK (total >= done),
  go_live INTEGER,
  go_live_grade TEXT NOT NULL CHECK (go_live_grade IN ('target', 'requested', 'confirmed')),
  holder TEXT NOT NULL CHECK (holder IN ('provider', 'customer', 'carrier')),
  held_since INTEGER,
  next_title TEXT NOT NULL,
  next_due INTEGER,
  next_item TEXT,
  open_issues INTEGER NOT NULL CHECK (open_issues >= 0),
  urgent_issues INTEGER NOT NULL CHECK (urgent_issues BETWEEN 0 AND open_issues),
  disputed INTEGER NOT NULL CHECK (disputed >= 0),
  ipm TEXT NOT NULL,
  mpoc TEXT NOT NULL,
  held_by_customer INTEGER,
  customer_seen INTEGER,
  health TEXT NOT NULL,
  health_override TEXT NOT NULL,
  forecast INTEGER,
  slip INTEGER,
  scope TEXT NOT NULL CHECK (scope IN ('active', 'on-hold', 'closed')),
  ready INTEGER NOT NULL CHECK (ready BETWEEN 0 AND 100),
  name_key TEXT NOT NULL,
  search TEXT NOT NULL,
  people TEXT NOT NULL,
  head_seq INTEGER NOT NULL CHECK (head_seq >= 1),
  head_hash TEXT NOT NULL,
  tick INTEGER NOT NULL
) STRICT
--
INSERT INTO project VALUES('acme', 'Acme', 'Product', 'active', 'ONE', 0, 'ONE', 1, 1, 1, 3, 20789, 'target', 'customer', 20782, 'Approve the Scope of Work', 20789, 'ONE-02', 1, 1, 0, 'Ira', 'Dana Ruiz', 20782, NULL, 'gate|2026-12-09|ONE-02|ONE-02 Approve the Scope of Work was due Wed 02 Dec 2026, it holds the gate
silence|2026-12-08|P1|Dana Ruiz was last heard of Mon 23 Nov 2026
critical|2026-12-03|ONE-02|ONE-02 Approve the Scope of Work has no float and was due Wed 02 Dec 2026 from the customer
p2||AC-1|P2 open: AC-1 No ringback at the front desk
foc|2026-11-17|TWO-01|the FOC date is not confirmed and go-live is Wed 02 Dec 2026', '', 20789, 0, 'active', 33, 'acme', 'acme
acme
product
one
approve the scope of work
ira
dana ruiz', 'ira
dana ruiz', 8, '2e913fa582c40daa060f8250277f339395f7e50e8ce1f70d8f282dbffe868209', 9)
--
INSERT INTO project VALUES('oester', 'Øster & Søn', 'Product', 'on-hold', 'ONE', 0, 'ONE', 1, 1, 0, 3, 20788, 'target', 'provider', 20781, 'Prepare', 20782, 'ONE-01', 0, 0, 0, 'Ira', '', NULL, NULL, 'gate|2026-12-02|ONE-01|ONE-01 Prepare was due Wed 25 Nov 2026, it holds the gate
slip||TWO-01|go-live is forecast 1 bd later than committed (Wed 02 Dec 2026, not Tue 01 Dec 2026)
critical|2026-12-02|ONE-02|ONE-02 Approve the Scope of Work has no float and was due Tue 01 Dec 2026 from the customer
foc|2026-11-17|TWO-01|the FOC date is not confirmed and go-live is Tue 01 Dec 2026', '', 20789, 1, 'on-hold', 0, 'øster & søn', 'oester
øster & søn
product
one
prepare
ira
', 'ira
', 2, '6d30f2b5a913af1e227281ab29b11a7b425d7a650951763f75079ea9c8703e72', 10)
--
CREATE TABLE tally(
  scope TEXT NOT NULL PRIMARY KEY,
  projects INTEGER NOT NULL CHECK (projects >= 0)
) STRICT
--
INSERT INTO tally VALUES('active', 1)
--
INSERT INTO tally VALUES('on-hold', 1)
--
INSERT INTO tally VALUES('closed', 0)
--
CREATE TABLE item(
  project TEXT NOT NULL REFERENCES project(id),
  id TEXT NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  parent TEXT,
  state TEXT,
  owner TEXT,
  due TEXT,
  sort TEXT,
  rev INTEGER NOT NULL CHECK (rev >= 1),
  fields TEXT NOT NULL CHECK (fields LIKE '{%}'),
  PRIMARY KEY(project, id)
) STRICT, WITHOUT ROWID
--
INSERT INTO item VALUES('acme', 'AC-1', 'issue', NULL, 'new', 'PROV', NULL, '000100', 1, '{"category":"DEF","held-since":"2026-11-25","holder":"provider","priority":"P2","reported-by":"Ira","reported-on":"2026-11-25","title":"No ringback at the front desk"}')
--
INSERT INTO item VALUES('acme', 'C1', 'comment', 'ONE-01', NULL, NULL, NULL, '000100', 1, '{"at":"1795600800000","by":"Ira","text":"First call went well"}')
--
INSERT INTO item VALUES('acme', 'CHK', 'checklist', NULL, NULL, NULL, NULL, '000100', 1, '{"mode":"agreement","phase":"TWO","title":"Checks"}')
--
INSERT INTO item VALUES('acme', 'CHK-A1', 'check', 'CHK', 'claimed', 'MPOC', '2026-11-24', '000100', 3, '{"claimed-by":"Ira","claimed-side":"provider","due-offset":"-5","evidence":"Looked, 設計 ok","evidence-version":"1","held-since":"2026-11-25","holder":"customer","title":"Look","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'G1.1', 'criterion', 'ONE', 'open', NULL, NULL, '000100', 1, '{"proof":"tasks ONE","title":"Done"}')
--
INSERT INTO item VALUES('acme', 'G2.1', 'criterion', 'TWO', 'open', NULL, NULL, '000100', 1, '{"proof":"checklist CHK","title":"All"}')
--
INSERT INTO item VALUES('acme', 'ONE', 'phase', NULL, NULL, NULL, NULL, '000100', 1, '{"gate":"G1 ONE to TWO","title":"ONE"}')
--
INSERT INTO item VALUES('acme', 'ONE-01', 'task', 'ONE', 'done', 'IPM', NULL, '000100', 2, '{"duration":"2","finish":"2026-11-24","finished":"2026-11-25","start":"2026-11-23","started":"2026-11-25","title":"Prepare","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'ONE-02', 'task', 'ONE', 'not-started', 'MPOC', NULL, '000200', 5, '{"after":"ONE-01+3","duration":"1","finish":"2026-12-02","note":"Was sent on Monday","start":"2026-12-02","title":"Approve the Scope of Work","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'P1', 'person', NULL, NULL, NULL, NULL, '000100', 1, '{"name":"Dana Ruiz","organisation":"Acme","role":"MPOC"}')
--
INSERT INTO item VALUES('acme', 'P2', 'person', NULL, NULL, NULL, NULL, '000200', 1, '{"name":"Ira","role":"IPM"}')
--
INSERT INTO item VALUES('acme', 'SOW-1', 'step', NULL, NULL, NULL, NULL, '000100', 1, '{"title":"Start"}')
--
INSERT INTO item VALUES('acme', 'TWO', 'phase', NULL, NULL, NULL, NULL, '000200', 1, '{"gate":"G2 TWO to end","title":"TWO"}')
--
INSERT INTO item VALUES('acme', 'TWO-01', 'task', 'TWO', 'not-started', 'PORT', NULL, '000300', 2, '{"after":"ONE-02","duration":"0","finish":"2026-12-02","start":"2026-12-02","title":"Go live","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'acme', 'project', NULL, 'active', NULL, NULL, NULL, 2, '{"calendar":"us","customer":"Acme","go-live":"2026-12-02","go-live-grade":"target","go-live-task":"TWO-01","ipm":"Ira","mpoc":"Dana Ruiz","options":"porting","phase":"ONE","phases":"ONE TWO","planned-ONE":"6","planned-TWO":"1","prefix":"AC","product":"Product","start":"2026-11-23","template":"small","title":"Acme"}')
--
INSERT INTO item VALUES('oester', 'CHK', 'checklist', NULL, NULL, NULL, NULL, '000100', 1, '{"mode":"agreement","phase":"TWO","title":"Checks"}')
--
INSERT INTO item VALUES('oester', 'CHK-A1', 'check', 'CHK', 'open', 'MPOC', '2026-11-24', '000100', 1, '{"due-offset":"-5","title":"Look","weight":"required"}')
--
INSERT INTO item VALUES('oester', 'G1.1', 'criterion', 'ONE', 'open', NULL, NULL, '000100', 1, '{"proof":"tasks ONE","title":"Done"}')
--
INSERT INTO item VALUES('oester', 'G2.1', 'criterion', 'TWO', 'open', NULL, NULL, '000100', 1, '{"proof":"checklist CHK","title":"All"}')
--
INSERT INTO item VALUES('oester', 'ONE', 'phase', NULL, NULL, NULL, NULL, '000100', 1, '{"gate":"G1 ONE to TWO","title":"ONE"}')
--
INSERT INTO item VALUES('oester', 'ONE-01', 'task', 'ONE', 'not-started', 'IPM', NULL, '000100', 1, '{"duration":"2","finish":"2026-11-25","start":"2026-11-24","title":"Prepare","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('oester', 'ONE-02', 'task', 'ONE', 'not-started', 'MPOC', NULL, '000200', 1, '{"after":"ONE-01+3","duration":"1","finish":"2026-12-01","start":"2026-12-01","title":"Approve the Scope of Work","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('oester', 'P1', 'person', NULL, NULL, NULL, NULL, '000100', 1, '{"name":"Ira","role":"IPM"}')
--
INSERT INTO item VALUES('oester', 'SOW-1', 'step', NULL, NULL, NULL, NULL, '000100', 1, '{"title":"Start"}')
--
INSERT INTO item VALUES('oester', 'TWO', 'phase', NULL, NULL, NULL, NULL, '000200', 1, '{"gate":"G2 TWO to end","title":"TWO"}')
--
INSERT INTO item VALUES('oester', 'TWO-01', 'task', 'TWO', 'not-started', 'PORT', NULL, '000300', 1, '{"after":"ONE-02","duration":"0","finish":"2026-12-01","start":"2026-12-01","title":"Go live","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('oester', 'oester', 'project', NULL, 'on-hold', NULL, NULL, NULL, 2, '{"calendar":"england-wales","customer":"Øster & Søn","go-live":"2026-12-01","go-live-grade":"target","go-live-task":"TWO-01","hold-since":"2026-11-25","ipm":"Ira","options":"porting","phase":"ONE","phases":"ONE TWO","planned-ONE":"6","planned-TWO":"1","prefix":"OS","product":"Product","reason":"waits for budget","start":"2026-11-24","template":"small","title":"Øster & Søn"}')
--
CREATE TABLE change(
  project TEXT NOT NULL REFERENCES project(id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  cmd TEXT NOT NULL UNIQUE CHECK (cmd <> ''),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  role TEXT NOT NULL,
  via TEXT NOT NULL,
  summary TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('do', 'undo', 'redo')),
  body TEXT NOT NULL,
  body_hash TEXT NOT NULL CHECK (length(body_hash) = 64),
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  undoes INTEGER CHECK (undoes < seq),
  tick INTEGER NOT NULL UNIQUE,
  PRIMARY KEY(project, seq),
  CHECK ((step = 'do') = (undoes IS NULL))
) STRICT
--
INSERT INTO change VALUES('acme', 1, '047d453f189e987114ffa2eb753c80ef', 1795510800000, 'Ira', 'IPM', 'cli', 'created the project for Acme', 'do', '[["acme","calendar",null,"us"],["acme","customer",null,"Acme"],["acme","go-live",null,"2026-12-01"],["acme","go-live-grade",null,"target"],["acme","go-live-task",null,"TWO-01"],["acme","ipm",null,"Ira"],["acme","kind",null,"project"],["acme","mpoc",null,"Dana Ruiz"],["acme","options",null,"porting"],["acme","phase",null,"ONE"],["acme","phases",null,"ONE TWO"],["acme","planned-ONE",null,"6"],["acme","planned-TWO",null,"1"],["acme","prefix",null,"AC"],["acme","product",null,"Product"],["acme","start",null,"2026-11-23"],["acme","state",null,"active"],["acme","template",null,"small"],["acme","title",null,"Acme"],["ONE","gate",null,"G1 ONE to TWO"],["ONE","kind",null,"phase"],["ONE","sort",null,"000100"],["ONE","title",null,"ONE"],["G1.1","kind",null,"criterion"],["G1.1","parent",null,"ONE"],["G1.1","proof",null,"tasks ONE"],["G1.1","sort",null,"000100"],["G1.1","state",null,"open"],["G1.1","title",null,"Done"],["TWO","gate",null,"G2 TWO to end"],["TWO","kind",null,"phase"],["TWO","sort",null,"000200"],["TWO","title",null,"TWO"],["G2.1","kind",null,"criterion"],["G2.1","parent",null,"TWO"],["G2.1","proof",null,"checklist CHK"],["G2.1","sort",null,"000100"],["G2.1","state",null,"open"],["G2.1","title",null,"All"],["ONE-01","duration",null,"2"],["ONE-01","finish",null,"2026-11-24"],["ONE-01","kind",null,"task"],["ONE-01","owner",null,"IPM"],["ONE-01","parent",null,"ONE"],["ONE-01","sort",null,"000100"],["ONE-01","start",null,"2026-11-23"],["ONE-01","state",null,"not-started"],["ONE-01","title",null,"Prepare"],["ONE-01","visibility",null,"customer"],["ONE-01","weight",null,"required"],["ONE-02","after",null,"ONE-01+3"],["ONE-02","duration",null,"1"],["ONE-02","finish",null,"2026-12-01"],["ONE-02","kind",null,"task"],["ONE-02","owner",null,"MPOC"],["ONE-02","parent",null,"ONE"],["ONE-02","sort",null,"000200"],["ONE-02","start",null,"2026-12-01"],["ONE-02","state",null,"not-started"],["ONE-02","title",null,"Approve the Scope of Work"],["ONE-02","visibility",null,"customer"],["ONE-02","weight",null,"required"],["TWO-01","after",null,"ONE-02"],["TWO-01","duration",null,"0"],["TWO-01","finish",null,"2026-12-01"],["TWO-01","kind",null,"task"],["TWO-01","owner",null,"PORT"],["TWO-01","parent",null,"TWO"],["TWO-01","sort",null,"000300"],["TWO-01","start",null,"2026-12-01"],["TWO-01","state",null,"not-started"],["TWO-01","title",null,"Go live"],["TWO-01","visibility",null,"customer"],["TWO-01","weight",null,"required"],["CHK","kind",null,"checklist"],["CHK","mode",null,"agreement"],["CHK","phase",null,"TWO"],["CHK","sort",null,"000100"],["CHK","title",null,"Checks"],["CHK-A1","due",null,"2026-11-23"],["CHK-A1","due-offset",null,"-5"],["CHK-A1","kind",null,"check"],["CHK-A1","owner",null,"MPOC"],["CHK-A1","parent",null,"CHK"],["CHK-A1","sort",null,"000100"],["CHK-A1","state",null,"open"],["CHK-A1","title",null,"Look"],["CHK-A1","weight",null,"required"],["SOW-1","kind",null,"step"],["SOW-1","sort",null,"000100"],["SOW-1","title",null,"Start"],["P1","kind",null,"person"],["P1","name",null,"Dana Ruiz"],["P1","organisation",null,"Acme"],["P1","role",null,"MPOC"],["P1","sort",null,"000100"],["P2","kind",null,"person"],["P2","name",null,"Ira"],["P2","role",null,"IPM"],["P2","sort",null,"000200"]]', '583b6e4ab8243cb57a3333a08f73e2fbbb2f9e4fa0cdcffdaddad3a19bf8fd7d', '', '16fcc1940aa7414d21449350cd44becb4388b21e334e3e2cfba4e24b164d4201', NULL, 1)
--
INSERT INTO change VALUES('oester', 1, '233f5026687d87b7b9cb8cb63cce3132', 1795510800000, 'Ira', 'IPM', 'cli', 'created the project for Øster & Søn', 'do', '[["oester","calendar",null,"england-wales"],["oester","customer",null,"Øster & Søn"],["oester","go-live",null,"2026-12-01"],["oester","go-live-grade",null,"target"],["oester","go-live-task",null,"TWO-01"],["oester","ipm",null,"Ira"],["oester","kind",null,"project"],["oester","options",null,"porting"],["oester","phase",null,"ONE"],["oester","phases",null,"ONE TWO"],["oester","planned-ONE",null,"6"],["oester","planned-TWO",null,"1"],["oester","prefix",null,"OS"],["oester","product",null,"Product"],["oester","start",null,"2026-11-24"],["oester","state",null,"active"],["oester","template",null,"small"],["oester","title",null,"Øster & Søn"],["ONE","gate",null,"G1 ONE to TWO"],["ONE","kind",null,"phase"],["ONE","sort",null,"000100"],["ONE","title",null,"ONE"],["G1.1","kind",null,"criterion"],["G1.1","parent",null,"ONE"],["G1.1","proof",null,"tasks ONE"],["G1.1","sort",null,"000100"],["G1.1","state",null,"open"],["G1.1","title",null,"Done"],["TWO","gate",null,"G2 TWO to end"],["TWO","kind",null,"phase"],["TWO","sort",null,"000200"],["TWO","title",null,"TWO"],["G2.1","kind",null,"criterion"],["G2.1","parent",null,"TWO"],["G2.1","proof",null,"checklist CHK"],["G2.1","sort",null,"000100"],["G2.1","state",null,"open"],["G2.1","title",null,"All"],["ONE-01","duration",null,"2"],["ONE-01","finish",null,"2026-11-25"],["ONE-01","kind",null,"task"],["ONE-01","owner",null,"IPM"],["ONE-01","parent",null,"ONE"],["ONE-01","sort",null,"000100"],["ONE-01","start",null,"2026-11-24"],["ONE-01","state",null,"not-started"],["ONE-01","title",null,"Prepare"],["ONE-01","visibility",null,"customer"],["ONE-01","weight",null,"required"],["ONE-02","after",null,"ONE-01+3"],["ONE-02","duration",null,"1"],["ONE-02","finish",null,"2026-12-01"],["ONE-02","kind",null,"task"],["ONE-02","owner",null,"MPOC"],["ONE-02","parent",null,"ONE"],["ONE-02","sort",null,"000200"],["ONE-02","start",null,"2026-12-01"],["ONE-02","state",null,"not-started"],["ONE-02","title",null,"Approve the Scope of Work"],["ONE-02","visibility",null,"customer"],["ONE-02","weight",null,"required"],["TWO-01","after",null,"ONE-02"],["TWO-01","duration",null,"0"],["TWO-01","finish",null,"2026-12-01"],["TWO-01","kind",null,"task"],["TWO-01","owner",null,"PORT"],["TWO-01","parent",null,"TWO"],["TWO-01","sort",null,"000300"],["TWO-01","start",null,"2026-12-01"],["TWO-01","state",null,"not-started"],["TWO-01","title",null,"Go live"],["TWO-01","visibility",null,"customer"],["TWO-01","weight",null,"required"],["CHK","kind",null,"checklist"],["CHK","mode",null,"agreement"],["CHK","phase",null,"TWO"],["CHK","sort",null,"000100"],["CHK","title",null,"Checks"],["CHK-A1","due",null,"2026-11-24"],["CHK-A1","due-offset",null,"-5"],["CHK-A1","kind",null,"check"],["CHK-A1","owner",null,"MPOC"],["CHK-A1","parent",null,"CHK"],["CHK-A1","sort",null,"000100"],["CHK-A1","state",null,"open"],["CHK-A1","title",null,"Look"],["CHK-A1","weight",null,"required"],["SOW-1","kind",null,"step"],["SOW-1","sort",null,"000100"],["SOW-1","title",null,"Start"],["P1","kind",null,"person"],["P1","name",null,"Ira"],["P1","role",null,"IPM"],["P1","sort",null,"000100"]]', '5b2a20a2cacba225e9ef6b0d2c071a80d82f11bb56a789c86a6e81966627ef88', '', 'c93bfdb9f1ac4c36aaafc37ffb2ad4abeab351f9b6127447b91152fe34bbecab', NULL, 2)
--
INSERT INTO change VALUES('acme', 2, '14bc84f21c06d091ff8635dcae1bfd8e', 1795600800000, 'Ira', 'IPM', 'cli', 'commented on ONE-01', 'do', '[["C1","kind",null,"comment"],["C1","parent",null,"ONE-01"],["C1","at",null,"1795600800000"],["C1","by",null,"Ira"],["C1","sort",null,"000100"],["C1","text",null,"First call went well"]]', '2a3f7bb5605b9ac48fe337dacf0c0c90158e9c24fe7ba3ce5c7c65d871b67441', '16fcc1940aa7414d21449350cd44becb4388b21e334e3e2cfba4e24b164d4201', '94f78c592c1317be359fb297b49be996bf5735188d5dfebfc47aa7dd8bdc8de7', NULL, 3)
--
INSERT INTO change VALUES('acme', 3, 'bae9c0414b2c818bdfa402645a8e948c', 1795600800000, 'Ira', 'IPM', 'cli', 'set ONE-01 to done', 'do', '[["ONE-01","started",null,"2026-11-25"],["ONE-01","finished",null,"2026-11-25"],["ONE-01","state","not-started","done"],["ONE-02","start","2026-12-01","2026-12-02"],["ONE-02","finish","2026-12-01","2026-12-02"],["TWO-01","start","2026-12-01","2026-12-02"],["TWO-01","finish","2026-12-01","2026-12-02"],["acme","go-live","2026-12-01","2026-12-02"],["CHK-A1","due","2026-11-23","2026-11-24"]]', '815fb4286cc2b890cb549fc3e1151754897f36033e4d152a2fd25b07cb911cd0', '94f78c592c1317be359fb297b49be996bf5735188d5dfebfc47aa7dd8bdc8de7', '9a1685b710ab543627323791f76d9712a50dbf12180dd634ae0a9d4fd401855c', NULL, 4)
--
INSERT INTO change VALUES('acme', 4, '4a10896cf626c27fb63700b7b6a26328', 1795600800000, 'Ira', 'IPM', 'cli', 'raised AC-1 No ringback at the front desk', 'do', '[["AC-1","kind",null,"issue"],["AC-1","category",null,"DEF"],["AC-1","held-since",null,"2026-11-25"],["AC-1","holder",null,"provider"],["AC-1","owner",null,"PROV"],["AC-1","priority",null,"P2"],["AC-1","reported-by",null,"Ira"],["AC-1","reported-on",null,"2026-11-25"],["AC-1","sort",null,"000100"],["AC-1","state",null,"new"],["AC-1","title",null,"No ringback at the front desk"]]', '9df440c5bc8c22c0653d8de569da0728446548e67221c7fa7c0df2f3964d55e9', '9a1685b710ab543627323791f76d9712a50dbf12180dd634ae0a9d4fd401855c', 'ca26129095672ea254482b6c29cbc0d8674708844b774c1dfb0cfdedf6f7ee2f', NULL, 5)
--
INSERT INTO change VALUES('acme', 5, '1719e856c98005ff2edfec301a159326', 1795600800000, 'Ira', 'IPM', 'cli', 'changed note of ONE-02', 'do', '[["ONE-02","note",null,"Was sent on Monday"]]', '601ea91f5f203a827912a9fe8b0f5d544db40fa597717af860a0e85a99339ed5', 'ca26129095672ea254482b6c29cbc0d8674708844b774c1dfb0cfdedf6f7ee2f', 'c28631006183241c406b7f2045f8a624e9c93337ccef7072e810906c9358c54b', NULL, 6)
--
INSERT INTO change VALUES('acme', 6, '548a7687984e5eb5f05a5b5d598a205e', 1795600800000, 'Ira', 'IPM', 'cli', 'undid: changed note of ONE-02', 'undo', '[["ONE-02","note","Was sent on Monday",null]]', '03afc13ea3e362a8478436b4543c630b7eef169ef7bbbaa397650f303d9928e2', 'c28631006183241c406b7f2045f8a624e9c93337ccef7072e810906c9358c54b', '0d5f311f492ddf4bea16091edaeffb24438134d147de93ba1bdd3e97239358ad', 5, 7)
--
INSERT INTO change VALUES('acme', 7, '6065fe25dc04e42d90e91bd62a1bc3ce', 1795600800000, 'Ira', 'IPM', 'cli', 'redid: changed note of ONE-02', 'redo', '[["ONE-02","note",null,"Was sent on Monday"]]', '601ea91f5f203a827912a9fe8b0f5d544db40fa597717af860a0e85a99339ed5', '0d5f311f492ddf4bea16091edaeffb24438134d147de93ba1bdd3e97239358ad', 'f8dc9b39b381cfcc498a217ca9c6c4ccc651c4ea4780c879df01be9773feeb32', 6, 8)
--
INSERT INTO change VALUES('acme', 8, '646a10a93701d051580810c48bbbe6bf', 1795600800000, 'Ira', 'IPM', 'cli', 'claimed CHK-A1 done', 'do', '[["CHK-A1","evidence",null,"Looked, 設計 ok"],["CHK-A1","evidence-version",null,"1"],["CHK-A1","state","open","claimed"],["CHK-A1","claimed-by",null,"Ira"],["CHK-A1","claimed-side",null,"provider"],["CHK-A1","holder",null,"customer"],["CHK-A1","held-since",null,"2026-11-25"]]', 'd3aa0b35a00a9bc036a524e6158cba15420ec188760cd398796ed9d05a5fbdc2', 'f8dc9b39b381cfcc498a217ca9c6c4ccc651c4ea4780c879df01be9773feeb32', '2e913fa582c40daa060f8250277f339395f7e50e8ce1f70d8f282dbffe868209', NULL, 9)
--
INSERT INTO change VALUES('oester', 2, 'a79354cca93120d2a50159db8f692885', 1795600800000, 'Ira', 'IPM', 'cli', 'put the project on hold from Wed 25 Nov 2026', 'do', '[["oester","reason",null,"waits for budget"],["oester","hold-since",null,"2026-11-25"],["oester","state","active","on-hold"]]', 'b6781365b29edcafc1ffb50514faa6f8fab32c222f169bde8cc26d4e250f8c12', 'c93bfdb9f1ac4c36aaafc37ffb2ad4abeab351f9b6127447b91152fe34bbecab', '6d30f2b5a913af1e227281ab29b11a7b425d7a650951763f75079ea9c8703e72', NULL, 10)
--
CREATE TABLE touched(
  project TEXT NOT NULL,
  item TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY(project, item, seq)
) STRICT, WITHOUT ROWID
--
INSERT INTO touched VALUES('acme', 'AC-1', 4)
--
INSERT INTO touched VALUES('acme', 'C1', 2)
--
INSERT INTO touched VALUES('acme', 'CHK', 1)
--
INSERT INTO touched VALUES('acme', 'CHK-A1', 1)
--
INSERT INTO touched VALUES('acme', 'CHK-A1', 3)
--
INSERT INTO touched VALUES('acme', 'CHK-A1', 8)
--
INSERT INTO touched VALUES('acme', 'G1.1', 1)
--
INSERT INTO touched VALUES('acme', 'G2.1', 1)
--
INSERT INTO touched VALUES('acme', 'ONE', 1)
--
INSERT INTO touched VALUES('acme', 'ONE-01', 1)
--
INSERT INTO touched VALUES('acme', 'ONE-01', 3)
--
INSERT INTO touched VALUES('acme', 'ONE-02', 1)
--
INSERT INTO touched VALUES('acme', 'ONE-02', 3)
--
INSERT INTO touched VALUES('acme', 'ONE-02', 5)
--
INSERT INTO touched VALUES('acme', 'ONE-02', 6)
--
INSERT INTO touched VALUES('acme', 'ONE-02', 7)
--
INSERT INTO touched VALUES('acme', 'P1', 1)
--
INSERT INTO touched VALUES('acme', 'P2', 1)
--
INSERT INTO touched VALUES('acme', 'SOW-1', 1)
--
INSERT INTO touched VALUES('acme', 'TWO', 1)
--
INSERT INTO touched VALUES('acme', 'TWO-01', 1)
--
INSERT INTO touched VALUES('acme', 'TWO-01', 3)
--
INSERT INTO touched VALUES('acme', 'acme', 1)
--
INSERT INTO touched VALUES('acme', 'acme', 3)
--
INSERT INTO touched VALUES('oester', 'CHK', 1)
--
INSERT INTO touched VALUES('oester', 'CHK-A1', 1)
--
INSERT INTO touched VALUES('oester', 'G1.1', 1)
--
INSERT INTO touched VALUES('oester', 'G2.1', 1)
--
INSERT INTO touched VALUES('oester', 'ONE', 1)
--
INSERT INTO touched VALUES('oester', 'ONE-01', 1)
--
INSERT INTO touched VALUES('oester', 'ONE-02', 1)
--
INSERT INTO touched VALUES('oester', 'P1', 1)
--
INSERT INTO touched VALUES('oester', 'SOW-1', 1)
--
INSERT INTO touched VALUES('oester', 'TWO', 1)
--
INSERT INTO touched VALUES('oester', 'TWO-01', 1)
--
INSERT INTO touched VALUES('oester', 'oester', 1)
--
INSERT INTO touched VALUES('oester', 'oester', 2)
--
CREATE TABLE seen(
  person TEXT NOT NULL PRIMARY KEY,
  tick INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT
--
CREATE UNIQUE INDEX change_undoes ON change(project, undoes) WHERE undoes IS NOT NULL
--
CREATE INDEX change_actor ON change(project, actor, seq)
--
CREATE INDEX project_closed ON project(tick) WHERE status = 'closed'
--
CREATE INDEX project_customer ON project(scope, name_key, id)
--
CREATE INDEX project_all_customer ON project(name_key, id)
--
CREATE INDEX project_go_live ON project(scope, (coalesce(go_live, 2147483647)), name_key, id)
--
CREATE INDEX project_all_go_live ON project((coalesce(go_live, 2147483647)), name_key, id)
--
CREATE INDEX project_phase ON project(scope, (phase_index), name_key, id)
--
CREATE INDEX project_all_phase ON project((phase_index), name_key, id)
--
CREATE INDEX project_ready ON project(scope, (ready), name_key, id)
--
CREATE INDEX project_all_ready ON project((ready), name_key, id)
--
CREATE INDEX project_held ON project(scope, (coalesce(held_since, 2147483647)), name_key, id)
--
CREATE INDEX project_all_held ON project((coalesce(held_since, 2147483647)), name_key, id)
--
CREATE INDEX project_held_by_customer ON project(scope, (coalesce(held_by_customer, 2147483647)), name_key, id)
--
CREATE INDEX project_all_held_by_customer ON project((coalesce(held_by_customer, 2147483647)), name_key, id)
--
CREATE INDEX project_due ON project(scope, (coalesce(next_due, 2147483647)), name_key, id)
--
CREATE INDEX project_all_due ON project((coalesce(next_due, 2147483647)), name_key, id)
--
CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
BEGIN SELECT raise(ABORT, 'the change log is insert-only'); END
--
CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'the change log is insert-only'); END
--
CREATE TRIGGER change_continues_the_log BEFORE INSERT ON change
WHEN NEW.seq IS NOT (SELECT head_seq FROM project WHERE id = NEW.project)
  OR NEW.prev_hash IS NOT (SELECT head_hash FROM project WHERE id = NEW.project)
  OR EXISTS (SELECT 1 FROM change WHERE project = NEW.project AND seq = NEW.seq)
BEGIN SELECT raise(ABORT, 'an entry must continue the change log'); END
