receipt: acme 9 2026-11-26 9H7N-G70Q-S3CQ-P73K
--
CREATE TABLE meta(k TEXT NOT NULL PRIMARY KEY, v TEXT NOT NULL)
--
INSERT INTO meta VALUES('workspace_id', '6d7d8773850964a5ef5acc7486d4ef48')
--
INSERT INTO meta VALUES('schema', '8')
--
INSERT INTO meta VALUES('min_reader', '5')
--
INSERT INTO meta VALUES('min_writer', '8')
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
, calendar TEXT NOT NULL DEFAULT '', bookings TEXT NOT NULL DEFAULT '', float INTEGER, drift TEXT NOT NULL DEFAULT '', live INTEGER, own TEXT NOT NULL DEFAULT '', own_key TEXT NOT NULL DEFAULT '') STRICT
--
INSERT INTO project VALUES('acme', 'Acme', 'Product', 'active', 'ONE', 0, 'ONE', 0, 1, 2, 3, 20788, 'target', 'provider', 20782, 'No ringback at the front desk', NULL, 'AC-1', 1, 1, 0, 'Ira', 'Dana Ruiz', NULL, 20783, 'silence|2026-12-10|P1|Dana Ruiz was last heard from Thu 26 Nov 2026
p2||AC-1|P2 open: AC-1 No ringback at the front desk
foc|2026-11-16|TWO-01|the FOC date is not confirmed and go-live is Tue 01 Dec 2026', '', 20784, -2, 'active', 66, 'acme', 'acme
acme
product
one
no ringback at the front desk
ira
dana ruiz', 'ira
dana ruiz', 12, '4993a4176144e7c45d8a94c949fc299c2683432931d9895ac611c2495e328901', 14, 'us', '', 0, '2026-12-01|2026-11-27|2026-11-27|2026-11-27|||TWO-01', NULL, '
tenant-id text contoso', '
tenant-id text contoso')
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
', 2, '80cb7381c56109bb94966248c70486d1527c33d943fce8030bccc235baa76ff7', 10, 'england-wales||2026-11-26..2060-12-31', '', 0, '2026-12-01|2026-11-25|2026-11-25|2026-11-25|||TWO-01', NULL, '', '')
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
INSERT INTO item VALUES('acme', 'AC-1', 'issue', NULL, 'new', 'PROV', NULL, '000100', 1, '{"category":"DEF","held-since":"2026-11-25","holder":"provider","priority":"P2","raised-at":"1795600800000","reported-by":"Ira","reported-on":"2026-11-25","title":"No ringback at the front desk"}')
--
INSERT INTO item VALUES('acme', 'C1', 'comment', 'ONE-01', NULL, NULL, NULL, '000100', 1, '{"at":"1795600800000","by":"Ira","on":"2026-11-25","text":"First call went well"}')
--
INSERT INTO item VALUES('acme', 'CHK', 'checklist', NULL, NULL, NULL, NULL, '000100', 1, '{"mode":"agreement","phase":"TWO","title":"Checks"}')
--
INSERT INTO item VALUES('acme', 'CHK-A1', 'check', 'CHK', 'claimed', 'MPOC', '2026-11-23', '000100', 2, '{"claimed-by":"Dana Ruiz, phone (recorded by Ira)","claimed-side":"customer","due-offset":"-5","evidence":"Looked, 設計 ok","evidence-version":"1","held-since":"2026-11-25","holder":"provider","title":"Look","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'DOC-SOW-1', 'document', 'acme', NULL, NULL, NULL, '000100', 1, '{"at":"1795710600000","by":"Ira","digest":"3fe831f9bc89b4798aaebff2d61fcb300f3a584e67c72468385d22392c287b48","document":"sow","on":"2026-11-26","reason":"first","title":"Implementation Scope of Work","version":"1","visibility":"customer"}')
--
INSERT INTO item VALUES('acme', 'FIELD-TENANT-ID', 'own-field', 'acme', NULL, NULL, NULL, '000100', 1, '{"code":"tenant-id","title":"Tenant ID","type":"text","value":"contoso","visibility":"internal"}')
--
INSERT INTO item VALUES('acme', 'G1.1', 'criterion', 'ONE', 'open', NULL, NULL, '000100', 1, '{"proof":"tasks ONE","title":"Done"}')
--
INSERT INTO item VALUES('acme', 'G2.1', 'criterion', 'TWO', 'open', NULL, NULL, '000100', 1, '{"proof":"checklist CHK","title":"All"}')
--
INSERT INTO item VALUES('acme', 'ONE', 'phase', NULL, NULL, NULL, NULL, '000100', 1, '{"gate":"G1 ONE to TWO","title":"ONE"}')
--
INSERT INTO item VALUES('acme', 'ONE-01', 'task', 'ONE', 'done', 'IPM', NULL, '000100', 2, '{"duration":"2","finish":"2026-11-24","finished":"2026-11-25","planned-finish":"2026-11-24","start":"2026-11-23","started":"2026-11-25","title":"Prepare","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'ONE-02', 'task', 'ONE', 'done', 'MPOC', NULL, '000200', 6, '{"after":"ONE-01+3","approves":"sow","duration":"1","evidence":"SIG-1: Dana Ruiz, Thu 26 Nov 2026","finish":"2026-12-02","finished":"2026-11-26","note":"Was sent on Monday","planned-finish":"2026-12-01","start":"2026-12-02","started":"2026-11-26","title":"Approve the Scope of Work","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'P1', 'person', NULL, NULL, NULL, NULL, '000100', 1, '{"name":"Dana Ruiz","organisation":"Acme","role":"MPOC"}')
--
INSERT INTO item VALUES('acme', 'P2', 'person', NULL, NULL, NULL, NULL, '000200', 1, '{"name":"Ira","role":"IPM"}')
--
INSERT INTO item VALUES('acme', 'SIG-1', 'signoff', NULL, NULL, NULL, NULL, '000100', 1, '{"at":"1795710600000","by":"Dana Ruiz","channel":"cli","covers":"acme customer: Acme\nacme product: Product\nacme options: porting\nSOW-1 title: Start","digest":"f5f18a0b1222d3dccbea3e3d10eb8e56ea25e8d3a46f5559b312b42f1ce8df76","entry":"9","job-title":"Main Point of Contact","link":"ONE-02","method":"in golive","on":"2026-11-26","organisation":"Acme","role":"MPOC","signer-name":"Dana Ruiz","statement":"I approve the Implementation Scope of Work of Acme for Product: 1 steps.","subject":"sow"}')
--
INSERT INTO item VALUES('acme', 'SOW-1', 'step', NULL, NULL, NULL, NULL, '000100', 1, '{"title":"Start"}')
--
INSERT INTO item VALUES('acme', 'TWO', 'phase', NULL, NULL, NULL, NULL, '000200', 1, '{"gate":"G2 TWO to end","title":"TWO"}')
--
INSERT INTO item VALUES('acme', 'TWO-01', 'task', 'TWO', 'not-started', 'PORT', NULL, '000300', 3, '{"after":"ONE-02","duration":"0","finish":"2026-11-27","planned-finish":"2026-12-01","start":"2026-11-27","title":"Go live","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'acme', 'project', NULL, 'active', NULL, NULL, NULL, 3, '{"calendar":"us","contact":"2026-11-25","customer":"Acme","go-live":"2026-12-01","go-live-grade":"target","go-live-task":"TWO-01","inventory":"21 incomplete=21 geographic=21","ipm":"Ira","mpoc":"Dana Ruiz","options":"porting","phase":"ONE","phases":"ONE TWO","planned-ONE":"6","planned-TWO":"1","prefix":"AC","product":"Product","start":"2026-11-23","template":"small","title":"Acme"}')
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
INSERT INTO item VALUES('oester', 'ONE-01', 'task', 'ONE', 'not-started', 'IPM', NULL, '000100', 1, '{"duration":"2","finish":"2026-11-25","planned-finish":"2026-11-25","start":"2026-11-24","title":"Prepare","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('oester', 'ONE-02', 'task', 'ONE', 'not-started', 'MPOC', NULL, '000200', 1, '{"after":"ONE-01+3","approves":"sow","duration":"1","finish":"2026-12-01","planned-finish":"2026-12-01","start":"2026-12-01","title":"Approve the Scope of Work","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('oester', 'P1', 'person', NULL, NULL, NULL, NULL, '000100', 1, '{"name":"Ira","role":"IPM"}')
--
INSERT INTO item VALUES('oester', 'SOW-1', 'step', NULL, NULL, NULL, NULL, '000100', 1, '{"title":"Start"}')
--
INSERT INTO item VALUES('oester', 'TWO', 'phase', NULL, NULL, NULL, NULL, '000200', 1, '{"gate":"G2 TWO to end","title":"TWO"}')
--
INSERT INTO item VALUES('oester', 'TWO-01', 'task', 'TWO', 'not-started', 'PORT', NULL, '000300', 1, '{"after":"ONE-02","duration":"0","finish":"2026-12-01","planned-finish":"2026-12-01","start":"2026-12-01","title":"Go live","visibility":"customer","weight":"required"}')
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
INSERT INTO change VALUES('acme', 1, 'ac4c04908eac70aa8cdc5f6fa7214fc3', 1795510800000, 'Ira', 'IPM', 'cli', 'created the project for Acme', 'do', '[["acme","calendar",null,"us"],["acme","customer",null,"Acme"],["acme","go-live",null,"2026-12-01"],["acme","go-live-grade",null,"target"],["acme","go-live-task",null,"TWO-01"],["acme","ipm",null,"Ira"],["acme","kind",null,"project"],["acme","mpoc",null,"Dana Ruiz"],["acme","options",null,"porting"],["acme","phase",null,"ONE"],["acme","phases",null,"ONE TWO"],["acme","planned-ONE",null,"6"],["acme","planned-TWO",null,"1"],["acme","prefix",null,"AC"],["acme","product",null,"Product"],["acme","start",null,"2026-11-23"],["acme","state",null,"active"],["acme","template",null,"small"],["acme","title",null,"Acme"],["ONE","gate",null,"G1 ONE to TWO"],["ONE","kind",null,"phase"],["ONE","sort",null,"000100"],["ONE","title",null,"ONE"],["G1.1","kind",null,"criterion"],["G1.1","parent",null,"ONE"],["G1.1","proof",null,"tasks ONE"],["G1.1","sort",null,"000100"],["G1.1","state",null,"open"],["G1.1","title",null,"Done"],["TWO","gate",null,"G2 TWO to end"],["TWO","kind",null,"phase"],["TWO","sort",null,"000200"],["TWO","title",null,"TWO"],["G2.1","kind",null,"criterion"],["G2.1","parent",null,"TWO"],["G2.1","proof",null,"checklist CHK"],["G2.1","sort",null,"000100"],["G2.1","state",null,"open"],["G2.1","title",null,"All"],["ONE-01","duration",null,"2"],["ONE-01","finish",null,"2026-11-24"],["ONE-01","kind",null,"task"],["ONE-01","owner",null,"IPM"],["ONE-01","parent",null,"ONE"],["ONE-01","planned-finish",null,"2026-11-24"],["ONE-01","sort",null,"000100"],["ONE-01","start",null,"2026-11-23"],["ONE-01","state",null,"not-started"],["ONE-01","title",null,"Prepare"],["ONE-01","visibility",null,"customer"],["ONE-01","weight",null,"required"],["ONE-02","after",null,"ONE-01+3"],["ONE-02","approves",null,"sow"],["ONE-02","duration",null,"1"],["ONE-02","finish",null,"2026-12-01"],["ONE-02","kind",null,"task"],["ONE-02","owner",null,"MPOC"],["ONE-02","parent",null,"ONE"],["ONE-02","planned-finish",null,"2026-12-01"],["ONE-02","sort",null,"000200"],["ONE-02","start",null,"2026-12-01"],["ONE-02","state",null,"not-started"],["ONE-02","title",null,"Approve the Scope of Work"],["ONE-02","visibility",null,"customer"],["ONE-02","weight",null,"required"],["TWO-01","after",null,"ONE-02"],["TWO-01","duration",null,"0"],["TWO-01","finish",null,"2026-12-01"],["TWO-01","kind",null,"task"],["TWO-01","owner",null,"PORT"],["TWO-01","parent",null,"TWO"],["TWO-01","planned-finish",null,"2026-12-01"],["TWO-01","sort",null,"000300"],["TWO-01","start",null,"2026-12-01"],["TWO-01","state",null,"not-started"],["TWO-01","title",null,"Go live"],["TWO-01","visibility",null,"customer"],["TWO-01","weight",null,"required"],["CHK","kind",null,"checklist"],["CHK","mode",null,"agreement"],["CHK","phase",null,"TWO"],["CHK","sort",null,"000100"],["CHK","title",null,"Checks"],["CHK-A1","due",null,"2026-11-23"],["CHK-A1","due-offset",null,"-5"],["CHK-A1","kind",null,"check"],["CHK-A1","owner",null,"MPOC"],["CHK-A1","parent",null,"CHK"],["CHK-A1","sort",null,"000100"],["CHK-A1","state",null,"open"],["CHK-A1","title",null,"Look"],["CHK-A1","weight",null,"required"],["SOW-1","kind",null,"step"],["SOW-1","sort",null,"000100"],["SOW-1","title",null,"Start"],["P1","kind",null,"person"],["P1","name",null,"Dana Ruiz"],["P1","organisation",null,"Acme"],["P1","role",null,"MPOC"],["P1","sort",null,"000100"],["P2","kind",null,"person"],["P2","name",null,"Ira"],["P2","role",null,"IPM"],["P2","sort",null,"000200"]]', '78feae137506aa7ec2debed9b1d01de3c6073a433b1fa0e649f1517b772bac62', '', '3aedc182010eb8d362fa7ba2484998223174c54563acff59ff1f08d057135fd7', NULL, 1)
--
INSERT INTO change VALUES('oester', 1, 'e49643c4d7e4cef600e10840c1149b3c', 1795510800000, 'Ira', 'IPM', 'cli', 'created the project for Øster & Søn', 'do', '[["oester","calendar",null,"england-wales"],["oester","customer",null,"Øster & Søn"],["oester","go-live",null,"2026-12-01"],["oester","go-live-grade",null,"target"],["oester","go-live-task",null,"TWO-01"],["oester","ipm",null,"Ira"],["oester","kind",null,"project"],["oester","options",null,"porting"],["oester","phase",null,"ONE"],["oester","phases",null,"ONE TWO"],["oester","planned-ONE",null,"6"],["oester","planned-TWO",null,"1"],["oester","prefix",null,"OS"],["oester","product",null,"Product"],["oester","start",null,"2026-11-24"],["oester","state",null,"active"],["oester","template",null,"small"],["oester","title",null,"Øster & Søn"],["ONE","gate",null,"G1 ONE to TWO"],["ONE","kind",null,"phase"],["ONE","sort",null,"000100"],["ONE","title",null,"ONE"],["G1.1","kind",null,"criterion"],["G1.1","parent",null,"ONE"],["G1.1","proof",null,"tasks ONE"],["G1.1","sort",null,"000100"],["G1.1","state",null,"open"],["G1.1","title",null,"Done"],["TWO","gate",null,"G2 TWO to end"],["TWO","kind",null,"phase"],["TWO","sort",null,"000200"],["TWO","title",null,"TWO"],["G2.1","kind",null,"criterion"],["G2.1","parent",null,"TWO"],["G2.1","proof",null,"checklist CHK"],["G2.1","sort",null,"000100"],["G2.1","state",null,"open"],["G2.1","title",null,"All"],["ONE-01","duration",null,"2"],["ONE-01","finish",null,"2026-11-25"],["ONE-01","kind",null,"task"],["ONE-01","owner",null,"IPM"],["ONE-01","parent",null,"ONE"],["ONE-01","planned-finish",null,"2026-11-25"],["ONE-01","sort",null,"000100"],["ONE-01","start",null,"2026-11-24"],["ONE-01","state",null,"not-started"],["ONE-01","title",null,"Prepare"],["ONE-01","visibility",null,"customer"],["ONE-01","weight",null,"required"],["ONE-02","after",null,"ONE-01+3"],["ONE-02","approves",null,"sow"],["ONE-02","duration",null,"1"],["ONE-02","finish",null,"2026-12-01"],["ONE-02","kind",null,"task"],["ONE-02","owner",null,"MPOC"],["ONE-02","parent",null,"ONE"],["ONE-02","planned-finish",null,"2026-12-01"],["ONE-02","sort",null,"000200"],["ONE-02","start",null,"2026-12-01"],["ONE-02","state",null,"not-started"],["ONE-02","title",null,"Approve the Scope of Work"],["ONE-02","visibility",null,"customer"],["ONE-02","weight",null,"required"],["TWO-01","after",null,"ONE-02"],["TWO-01","duration",null,"0"],["TWO-01","finish",null,"2026-12-01"],["TWO-01","kind",null,"task"],["TWO-01","owner",null,"PORT"],["TWO-01","parent",null,"TWO"],["TWO-01","planned-finish",null,"2026-12-01"],["TWO-01","sort",null,"000300"],["TWO-01","start",null,"2026-12-01"],["TWO-01","state",null,"not-started"],["TWO-01","title",null,"Go live"],["TWO-01","visibility",null,"customer"],["TWO-01","weight",null,"required"],["CHK","kind",null,"checklist"],["CHK","mode",null,"agreement"],["CHK","phase",null,"TWO"],["CHK","sort",null,"000100"],["CHK","title",null,"Checks"],["CHK-A1","due",null,"2026-11-24"],["CHK-A1","due-offset",null,"-5"],["CHK-A1","kind",null,"check"],["CHK-A1","owner",null,"MPOC"],["CHK-A1","parent",null,"CHK"],["CHK-A1","sort",null,"000100"],["CHK-A1","state",null,"open"],["CHK-A1","title",null,"Look"],["CHK-A1","weight",null,"required"],["SOW-1","kind",null,"step"],["SOW-1","sort",null,"000100"],["SOW-1","title",null,"Start"],["P1","kind",null,"person"],["P1","name",null,"Ira"],["P1","role",null,"IPM"],["P1","sort",null,"000100"]]', 'd8066a9f1a75132b8fbd13a2035944e03c0bc485e07be47fb0e7b7acf91a9eb5', '', '7114d29b2c5a73193aabf35172c1e89e3b77f29054104b97aed6c220abe86e52', NULL, 2)
--
INSERT INTO change VALUES('acme', 2, 'd86e63492c3d9e678a260176ce7b0287', 1795600800000, 'Ira', 'IPM', 'cli', 'commented on ONE-01', 'do', '[["C1","kind",null,"comment"],["C1","parent",null,"ONE-01"],["C1","at",null,"1795600800000"],["C1","by",null,"Ira"],["C1","on",null,"2026-11-25"],["C1","sort",null,"000100"],["C1","text",null,"First call went well"]]', '45417110edfac4043cbef58e950d5a17d1006dfd641cffa1addeb0cfe2f87ade', '3aedc182010eb8d362fa7ba2484998223174c54563acff59ff1f08d057135fd7', '31fd169fc134b8d8ea327af83e54d43d9aec9a1e80be4ca9dfee08b412594004', NULL, 3)
--
INSERT INTO change VALUES('acme', 3, '800f17dd2120273a99d57edf31b61c07', 1795600800000, 'Ira', 'IPM', 'cli', 'set ONE-01 to done; forecast of go-live: Thu 03 Dec -> Wed 02 Dec', 'do', '[["ONE-01","started",null,"2026-11-25"],["ONE-01","finished",null,"2026-11-25"],["ONE-01","state","not-started","done"],["ONE-02","start","2026-12-01","2026-12-02"],["ONE-02","finish","2026-12-01","2026-12-02"],["TWO-01","start","2026-12-01","2026-12-02"],["TWO-01","finish","2026-12-01","2026-12-02"]]', '7381fd895f0300dc8fd62324cb130e0da14d1b5f8bbf6247bf02821d15b03a45', '31fd169fc134b8d8ea327af83e54d43d9aec9a1e80be4ca9dfee08b412594004', '851432e5621447d50face4f64419c3db1f87237a3f100faa0405e65cd127443c', NULL, 4)
--
INSERT INTO change VALUES('acme', 4, 'ea22717a5ed0cb23b2841d229d9220a7', 1795600800000, 'Ira', 'IPM', 'cli', 'raised AC-1 No ringback at the front desk', 'do', '[["AC-1","kind",null,"issue"],["AC-1","category",null,"DEF"],["AC-1","held-since",null,"2026-11-25"],["AC-1","holder",null,"provider"],["AC-1","owner",null,"PROV"],["AC-1","priority",null,"P2"],["AC-1","reported-by",null,"Ira"],["AC-1","reported-on",null,"2026-11-25"],["AC-1","sort",null,"000100"],["AC-1","state",null,"new"],["AC-1","title",null,"No ringback at the front desk"],["AC-1","raised-at",null,"1795600800000"]]', '291cbde6acad457236c8da8d58d4910c21979984189d2c9f237d2d4134017c5d', '851432e5621447d50face4f64419c3db1f87237a3f100faa0405e65cd127443c', 'ecb0a06afd5ca094a4d40525a65d5a897aaf943a8bbec358fe5cb504cb64c249', NULL, 5)
--
INSERT INTO change VALUES('acme', 5, '1d72af87bd9c8ade310547b7f9d284b0', 1795600800000, 'Ira', 'IPM', 'cli', 'changed note of ONE-02', 'do', '[["ONE-02","note",null,"Was sent on Monday"]]', '601ea91f5f203a827912a9fe8b0f5d544db40fa597717af860a0e85a99339ed5', 'ecb0a06afd5ca094a4d40525a65d5a897aaf943a8bbec358fe5cb504cb64c249', 'ce13324fd1cd6ff2f8865e61c2a0500874c7f44714362a5a7c36395b2338ffa8', NULL, 6)
--
INSERT INTO change VALUES('acme', 6, 'd4ddc93aa93d7c21b222ec2117389e02', 1795600800000, 'Ira', 'IPM', 'cli', 'undid: changed note of ONE-02', 'undo', '[["ONE-02","note","Was sent on Monday",null]]', '03afc13ea3e362a8478436b4543c630b7eef169ef7bbbaa397650f303d9928e2', 'ce13324fd1cd6ff2f8865e61c2a0500874c7f44714362a5a7c36395b2338ffa8', '1e21cbb5341ab17f073e99bdc88025fd7a4e190f75c5c82232ce7ae72ceca86a', 5, 7)
--
INSERT INTO change VALUES('acme', 7, '8eb04988ed57092c13171e7eb11f71cf', 1795600800000, 'Ira', 'IPM', 'cli', 'redid: changed note of ONE-02', 'redo', '[["ONE-02","note",null,"Was sent on Monday"]]', '601ea91f5f203a827912a9fe8b0f5d544db40fa597717af860a0e85a99339ed5', '1e21cbb5341ab17f073e99bdc88025fd7a4e190f75c5c82232ce7ae72ceca86a', 'd30ca2d263d1871860de89b71e239939117ed68759e17fabca080ed0b7a2dacf', 6, 8)
--
INSERT INTO change VALUES('acme', 8, 'ba947ec9cb4caaece8936b016e3c27fa', 1795600800000, 'Ira', 'IPM', 'cli', 'claimed CHK-A1 done', 'do', '[["CHK-A1","evidence",null,"Looked, 設計 ok"],["CHK-A1","evidence-version",null,"1"],["CHK-A1","state","open","claimed"],["CHK-A1","claimed-by",null,"Dana Ruiz, phone (recorded by Ira)"],["CHK-A1","claimed-side",null,"customer"],["CHK-A1","holder",null,"provider"],["CHK-A1","held-since",null,"2026-11-25"],["acme","contact",null,"2026-11-25"]]', '6c92a83bdcee399001e52c7aedff434457fe36f9f42270f30be943b74645050f', 'd30ca2d263d1871860de89b71e239939117ed68759e17fabca080ed0b7a2dacf', '0378236f37cf99353f329e11596592bc10176c08f517e1badfe390054ce9f04e', NULL, 9)
--
INSERT INTO change VALUES('oester', 2, '19918625bff702c9eb9ef1e83079a89e', 1795600800000, 'Ira', 'IPM', 'cli', 'put the project on hold from Wed 25 Nov 2026', 'do', '[["oester","reason",null,"waits for budget"],["oester","hold-since",null,"2026-11-25"],["oester","state","active","on-hold"]]', 'b6781365b29edcafc1ffb50514faa6f8fab32c222f169bde8cc26d4e250f8c12', '7114d29b2c5a73193aabf35172c1e89e3b77f29054104b97aed6c220abe86e52', '80cb7381c56109bb94966248c70486d1527c33d943fce8030bccc235baa76ff7', NULL, 10)
--
INSERT INTO change VALUES('acme', 9, '5439a3aeafb5e8666f02b828995c7dd2', 1795710600000, 'Dana Ruiz', 'MPOC', 'cli', 'signed: I approve the Implementation Scope of Work of Acme for Product: 1 steps.; forecast of go-live: Wed 02 Dec -> Fri 27 Nov: 1 task done early', 'do', '[["SIG-1","kind",null,"signoff"],["SIG-1","at",null,"1795710600000"],["SIG-1","by",null,"Dana Ruiz"],["SIG-1","covers",null,"acme customer: Acme\nacme product: Product\nacme options: porting\nSOW-1 title: Start"],["SIG-1","job-title",null,"Main Point of Contact"],["SIG-1","link",null,"ONE-02"],["SIG-1","method",null,"in golive"],["SIG-1","on",null,"2026-11-26"],["SIG-1","organisation",null,"Acme"],["SIG-1","role",null,"MPOC"],["SIG-1","signer-name",null,"Dana Ruiz"],["SIG-1","sort",null,"000100"],["SIG-1","statement",null,"I approve the Implementation Scope of Work of Acme for Product: 1 steps."],["SIG-1","subject",null,"sow"],["ONE-02","evidence",null,"SIG-1: Dana Ruiz, Thu 26 Nov 2026"],["ONE-02","started",null,"2026-11-26"],["ONE-02","finished",null,"2026-11-26"],["ONE-02","state","not-started","done"],["TWO-01","start","2026-12-02","2026-11-27"],["TWO-01","finish","2026-12-02","2026-11-27"],["SIG-1","digest",null,"f5f18a0b1222d3dccbea3e3d10eb8e56ea25e8d3a46f5559b312b42f1ce8df76"],["SIG-1","entry",null,"9"],["SIG-1","channel",null,"cli"]]', 'cb1d29c7f4ba5981b5ced8a4a84600c95c5f35b8bd61ab16024fa67ba1fc818e', '0378236f37cf99353f329e11596592bc10176c08f517e1badfe390054ce9f04e', '4c4f581c17c8d97b1c73eaeac3a9c160c22f67b294b392bf87b8939824313e9d', NULL, 11)
--
INSERT INTO change VALUES('acme', 10, '6af822d5ae75f453e90a3016b45cf255', 1795710600000, 'Ira', 'IPM', 'cli', 'imported 21 numbers', 'do', '[["numbers","312d276816f5831b88aa6af999f245c0c6578f1c1569ecaad8801d7bd2b8db9c"],["acme","inventory",null,"21 incomplete=21 geographic=21"]]', '679d6e96c63fa2897517b6460f1d3b16d8e29275ea48bcb1e4a002ed0bf54de2', '4c4f581c17c8d97b1c73eaeac3a9c160c22f67b294b392bf87b8939824313e9d', 'ef4b42b39a208677d9e2735835e9272f43c597ef182d217ca22a5a48472ef8c3', NULL, 12)
--
INSERT INTO change VALUES('acme', 11, '0adfa4b27c690346046d85713df49a90', 1795710600000, 'Ira', 'IPM', 'cli', 'made Implementation Scope of Work, version 1', 'do', '[["DOC-SOW-1","kind",null,"document"],["DOC-SOW-1","parent",null,"acme"],["DOC-SOW-1","at",null,"1795710600000"],["DOC-SOW-1","by",null,"Ira"],["DOC-SOW-1","document",null,"sow"],["DOC-SOW-1","on",null,"2026-11-26"],["DOC-SOW-1","reason",null,"first"],["DOC-SOW-1","sort",null,"000100"],["DOC-SOW-1","title",null,"Implementation Scope of Work"],["DOC-SOW-1","version",null,"1"],["DOC-SOW-1","visibility",null,"customer"],["DOC-SOW-1","digest",null,"3fe831f9bc89b4798aaebff2d61fcb300f3a584e67c72468385d22392c287b48"]]', '34a00839024be0b71ae470ddbbb99ac09dd66b4a2d832f0d194ed16bf796786e', 'ef4b42b39a208677d9e2735835e9272f43c597ef182d217ca22a5a48472ef8c3', '61d813a200b175d761c4cfcf49e53c073b889d29e4791c38b1bc519de87b0568', NULL, 13)
--
INSERT INTO change VALUES('acme', 12, '3abab7b575fe69afa65dca5b543627d1', 1795710600000, 'Ira', 'IPM', 'cli', 'added field tenant-id: Tenant ID', 'do', '[["FIELD-TENANT-ID","kind",null,"own-field"],["FIELD-TENANT-ID","parent",null,"acme"],["FIELD-TENANT-ID","code",null,"tenant-id"],["FIELD-TENANT-ID","sort",null,"000100"],["FIELD-TENANT-ID","title",null,"Tenant ID"],["FIELD-TENANT-ID","type",null,"text"],["FIELD-TENANT-ID","value",null,"contoso"],["FIELD-TENANT-ID","visibility",null,"internal"]]', '3403981c43bded52e21d28f174c98f513a0b9762fc4f76ee06e3e74ea89defc2', '61d813a200b175d761c4cfcf49e53c073b889d29e4791c38b1bc519de87b0568', '4993a4176144e7c45d8a94c949fc299c2683432931d9895ac611c2495e328901', NULL, 14)
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
INSERT INTO touched VALUES('acme', 'CHK-A1', 8)
--
INSERT INTO touched VALUES('acme', 'DOC-SOW-1', 11)
--
INSERT INTO touched VALUES('acme', 'FIELD-TENANT-ID', 12)
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
INSERT INTO touched VALUES('acme', 'ONE-02', 9)
--
INSERT INTO touched VALUES('acme', 'P1', 1)
--
INSERT INTO touched VALUES('acme', 'P2', 1)
--
INSERT INTO touched VALUES('acme', 'SIG-1', 9)
--
INSERT INTO touched VALUES('acme', 'SOW-1', 1)
--
INSERT INTO touched VALUES('acme', 'TWO', 1)
--
INSERT INTO touched VALUES('acme', 'TWO-01', 1)
--
INSERT INTO touched VALUES('acme', 'TWO-01', 3)
--
INSERT INTO touched VALUES('acme', 'TWO-01', 9)
--
INSERT INTO touched VALUES('acme', 'acme', 1)
--
INSERT INTO touched VALUES('acme', 'acme', 8)
--
INSERT INTO touched VALUES('acme', 'acme', 10)
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
CREATE TABLE booking(
  person TEXT NOT NULL CHECK (person <> ''),
  day INTEGER NOT NULL,
  project TEXT NOT NULL REFERENCES project(id),
  item TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY(person, day, project, item)
) STRICT, WITHOUT ROWID
--
CREATE TABLE today(
  project TEXT NOT NULL REFERENCES project(id),
  item TEXT NOT NULL CHECK (item <> ''),
  tier INTEGER NOT NULL,
  starts INTEGER NOT NULL,
  reason TEXT NOT NULL,
  due INTEGER,
  holder TEXT NOT NULL CHECK (holder IN ('provider', 'customer', 'carrier')),
  person TEXT NOT NULL,
  person_key TEXT NOT NULL,
  held_since INTEGER,
  title TEXT NOT NULL,
  words TEXT NOT NULL,
  follows TEXT NOT NULL,
  search TEXT NOT NULL,
  PRIMARY KEY(project, item)
) STRICT, WITHOUT ROWID
--
INSERT INTO today VALUES('acme', 'AC-1', 1, 20782, 'p2', NULL, 'provider', 'Ira', 'ira', 20782, 'No ringback at the front desk', 'Issue P2 High, Defect, new
Owed: acknowledge by Wed 25 Nov 2026 12:00 UTC, resolve by Fri 27 Nov 2026 10:00 UTC', 'escalate to level 2 from Wed 25 Nov 2026 14:00 UTC: U', 'acme
acme
ac-1
p2: no ringback at the front desk
ira')
--
INSERT INTO today VALUES('acme', 'CHK-A1', 1, 20776, 'due', 20780, 'provider', 'Ira', 'ira', 20782, 'Look', 'Checks, A1, claimed done
Given: Looked, 設計 ok', 'the list holds gate G2 TWO to end', 'acme
acme
chk-a1
look
ira')
--
INSERT INTO today VALUES('acme', 'ONE', 1, 20780, 'gate-open', NULL, 'provider', 'Ira', 'ira', 20780, 'Gate G1 ONE to TWO can be passed', '', 'TWO', 'acme
acme
one
gate g1 one to two can be passed
ira')
--
INSERT INTO today VALUES('acme', 'P1', 1, 20797, 'silence', NULL, 'provider', 'Ira', 'ira', NULL, 'Dana Ruiz was last heard from Thu 26 Nov 2026', '', '', 'acme
acme
p1
dana ruiz was last heard from thu 26 nov 2026
ira')
--
INSERT INTO today VALUES('acme', 'TWO-01', 1, 20773, 'schedule', 20784, 'provider', 'Ira', 'ira', 20783, 'the FOC date is not confirmed and go-live is Tue 01 Dec 2026', 'Go live
Task of TWO, not started', '', 'acme
acme
two-01
the foc date is not confirmed and go-live is tue 01 dec 2026
ira')
--
CREATE TABLE number(
  project TEXT NOT NULL REFERENCES project(id),
  low INTEGER NOT NULL CHECK (low > 0),
  high INTEGER NOT NULL CHECK (high BETWEEN low AND low + 9999),
  state TEXT NOT NULL,
  number_type TEXT NOT NULL,
  usage TEXT NOT NULL,
  action TEXT NOT NULL,
  site TEXT NOT NULL,
  port_order TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (fields LIKE '{%}'),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  PRIMARY KEY(project, low)
) STRICT, WITHOUT ROWID
--
INSERT INTO number VALUES('acme', 12125550100, 12125550100, '', 'geographic', 'spare', 'keep', '', '', '{}', 1)
--
INSERT INTO number VALUES('acme', 12125550200, 12125550219, 'draft', 'geographic', 'fax', 'port', '', '', '{}', 1)
--
CREATE TABLE number_tally(
  project TEXT NOT NULL REFERENCES project(id),
  subject TEXT NOT NULL,
  value TEXT NOT NULL,
  entries INTEGER NOT NULL CHECK (entries >= 0),
  numbers INTEGER NOT NULL CHECK (numbers >= entries),
  PRIMARY KEY(project, subject, value)
) STRICT, WITHOUT ROWID
--
INSERT INTO number_tally VALUES('acme', 'action', 'keep', 1, 1)
--
INSERT INTO number_tally VALUES('acme', 'action', 'port', 1, 20)
--
INSERT INTO number_tally VALUES('acme', 'all', '', 2, 21)
--
INSERT INTO number_tally VALUES('acme', 'number_type', 'geographic', 2, 21)
--
INSERT INTO number_tally VALUES('acme', 'port_order', '', 2, 21)
--
INSERT INTO number_tally VALUES('acme', 'site', '', 2, 21)
--
INSERT INTO number_tally VALUES('acme', 'state', '', 1, 1)
--
INSERT INTO number_tally VALUES('acme', 'state', 'draft', 1, 20)
--
INSERT INTO number_tally VALUES('acme', 'usage', 'fax', 1, 20)
--
INSERT INTO number_tally VALUES('acme', 'usage', 'spare', 1, 1)
--
CREATE TABLE number_run(
  project TEXT NOT NULL,
  seq INTEGER NOT NULL,
  run INTEGER NOT NULL,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  single INTEGER NOT NULL CHECK (single IN (0, 1)),
  body TEXT NOT NULL,
  PRIMARY KEY(project, seq, run)
) STRICT, WITHOUT ROWID
--
INSERT INTO number_run VALUES('acme', 10, 0, 12125550100, 12125550100, 1, '[["action",null,"keep"],["number",null,""],["number_type",null,"geographic"],["usage",null,"spare"]]')
--
INSERT INTO number_run VALUES('acme', 10, 1, 12125550200, 12125550219, 1, '[["action",null,"port"],["number",null,""],["number_type",null,"geographic"],["state",null,"draft"],["usage",null,"fax"]]')
--
CREATE TABLE document_text(
  project TEXT NOT NULL REFERENCES project(id),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  text TEXT NOT NULL,
  PRIMARY KEY(project, digest)
) STRICT, WITHOUT ROWID
--
INSERT INTO document_text VALUES('acme', '3fe831f9bc89b4798aaebff2d61fcb300f3a584e67c72468385d22392c287b48', '# Implementation Scope of Work

**Acme**, Product. Version 1 of Thu 26 Nov 2026, project acme.

This paper says what your provider does, what you do, and when each part counts as done. Please read it as a whole. Once both of us have agreed to it, a change is made only by a change request that both sides approve.

## What is implemented

| | |
|---|---|
| Product | Product |
| Phone numbers | 21 numbers () |
| Go-live | Tue 01 Dec 2026 (target) |
| Implementation Project Manager | Ira |
| Main Point of Contact | Dana Ruiz |

- Includes: numbers are ported

## Sites

| Site | Address | Users | Emergency address | Time zone |
|---|---|---|---|---|
| One site | as ordered | | | |

## The twelve steps

### 1. Start

Start

| | |
|---|---|
| We do |  |
| You do |  |
| What comes out of it |  |
| Accepted when |  |

## What we take for granted

- Your old service stays active until the port is complete; you place no orders with your old carrier meanwhile.
- Port dates are the carriers'' to confirm. We ask for them, follow them up and tell you; we cannot guarantee them.
- Questions during the build are answered within one business day. A delay on your side of more than ten business days puts the project on hold.
- A change to a submitted port needs five business days'' notice and may cost a fee of the carriers.

## What is not included

- Fees and rejection charges of your old carrier.
- Numbers that carry broadband, alarms, lifts or modems: they cannot move, or lose that service when they do.
- Fax service on a number that has moved to Product, unless it is named above.
- Anything not named in this paper.

## How it is accepted

Each step is accepted as it says. The whole is accepted at the Acceptance & Project Close Call with the Acceptance of Implemented Services; open points are written into it with a name and a day.

## Approval

- the Scope of Work: signed, Dana Ruiz on Thu 26 Nov 2026

## Revisions

| Version | Day | By | Why |
|---|---|---|---|
| 1 | Thu 26 Nov 2026 | Ira | first |
')
--
CREATE TABLE work(
  project TEXT NOT NULL REFERENCES project(id),
  item TEXT NOT NULL CHECK (item <> ''),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  holder TEXT NOT NULL CHECK (holder IN ('provider', 'customer', 'carrier')),
  person TEXT NOT NULL,
  person_key TEXT NOT NULL,
  since INTEGER,
  due INTEGER,
  phase TEXT NOT NULL,
  priority TEXT NOT NULL,
  touched INTEGER,
  event INTEGER NOT NULL,
  ipm_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  search TEXT NOT NULL,
  PRIMARY KEY(project, item, kind)
) STRICT, WITHOUT ROWID
--
INSERT INTO work VALUES('acme', 'AC-1', 'issue', 'No ringback at the front desk', 'new', 'provider', 'Ira', 'ira', 20782, NULL, '', 'P2', 20782, 0, 'ira', 'acme', 'acme
acme
ac-1
no ringback at the front desk
new
ira')
--
INSERT INTO work VALUES('acme', 'CHK-A1', 'check', 'Look', 'claimed done', 'provider', 'Ira', 'ira', 20782, 20780, 'TWO', 'required', 20782, 0, 'ira', 'acme', 'acme
acme
chk-a1
look
claimed done
ira')
--
INSERT INTO work VALUES('acme', 'DOC-SOW-1', 'document', 'Send Implementation Scope of Work, version 1', 'made', 'provider', 'Ira', 'ira', 20783, NULL, '', '', 20782, 0, 'ira', 'acme', 'acme
acme
doc-sow-1
send implementation scope of work, version 1
made
ira')
--
INSERT INTO work VALUES('acme', 'TWO-01', 'task', 'Go live', 'not started', 'provider', 'Ira', 'ira', 20783, 20784, 'TWO', 'required', 20782, 1, 'ira', 'acme', 'acme
acme
two-01
go live
not started
ira')
--
CREATE TABLE figure(
  project TEXT NOT NULL REFERENCES project(id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  month INTEGER NOT NULL,
  subject TEXT NOT NULL,
  carrier TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY(project, kind, month, subject, carrier)
) STRICT, WITHOUT ROWID
--
INSERT INTO figure VALUES('acme', 'committed', 0, '', '', 20788)
--
INSERT INTO figure VALUES('acme', 'held', 24322, 'provider', '', 2)
--
INSERT INTO figure VALUES('oester', 'committed', 0, '', '', 20788)
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
CREATE INDEX booking_project ON booking(project)
--
CREATE INDEX today_order ON today(tier, starts, project, item)
--
CREATE INDEX today_person ON today(tier, person_key, starts, project, item)
--
CREATE INDEX number_low ON number(low, project)
--
CREATE INDEX number_run_low ON number_run(project, low, high)
--
CREATE INDEX number_state ON number(project, state, low)
--
CREATE INDEX number_number_type ON number(project, number_type, low)
--
CREATE INDEX number_usage ON number(project, usage, low)
--
CREATE INDEX number_action ON number(project, action, low)
--
CREATE INDEX number_site ON number(project, site, low)
--
CREATE INDEX number_port_order ON number(project, port_order, low)
--
CREATE INDEX work_person ON work(person_key, holder, coalesce(since, 2147483647), project, item, kind)
--
CREATE INDEX work_side ON work(holder, coalesce(since, 2147483647), project, item, kind)
--
CREATE INDEX work_project ON work(name_key, project, coalesce(due, 2147483647), item, kind)
--
CREATE INDEX work_due ON work(coalesce(due, 2147483647), project, item, kind)
--
CREATE INDEX work_since ON work(coalesce(since, 2147483647), project, item, kind)
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
