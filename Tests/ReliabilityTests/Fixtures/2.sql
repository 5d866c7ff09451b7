receipt: acme 9 2026-11-26 8X4Q-E6BG-GWX1-NE9W
--
CREATE TABLE meta(k TEXT NOT NULL PRIMARY KEY, v TEXT NOT NULL)
--
INSERT INTO meta VALUES('workspace_id', '2b2d1c1f7eb6e1a89c5fdd15ed97d171')
--
INSERT INTO meta VALUES('schema', '2')
--
INSERT INTO meta VALUES('min_reader', '1')
--
INSERT INTO meta VALUES('min_writer', '2')
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
, calendar TEXT NOT NULL DEFAULT '', bookings TEXT NOT NULL DEFAULT '') STRICT
--
INSERT INTO project VALUES('acme', 'Acme', 'Product', 'active', 'ONE', 0, 'ONE', 0, 1, 2, 3, 20784, 'target', 'provider', 20782, 'No ringback at the front desk', NULL, 'AC-1', 1, 1, 0, 'Ira', 'Dana Ruiz', NULL, 20783, 'silence|2026-12-10|P1|Dana Ruiz was last heard of Thu 26 Nov 2026
p2||AC-1|P2 open: AC-1 No ringback at the front desk
foc|2026-11-12|TWO-01|the FOC date is not confirmed and go-live is Fri 27 Nov 2026', '', 20784, 0, 'active', 66, 'acme', 'acme
acme
product
one
no ringback at the front desk
ira
dana ruiz', 'ira
dana ruiz', 9, '4749771970873a1ab93cc98282b8911da303bd1c8764c15ec7f43c5a6a2bdbed', 11, 'us', '')
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
', 2, '77da1f30a633087da861d67cdbb19d3426aaef444ad5d3da9a430abb2a8b7049', 10, 'england-wales', '')
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
INSERT INTO item VALUES('acme', 'CHK-A1', 'check', 'CHK', 'claimed', 'MPOC', '2026-11-19', '000100', 4, '{"claimed-by":"Dana Ruiz, phone (recorded by Ira)","claimed-side":"customer","due-offset":"-5","evidence":"Looked, 設計 ok","evidence-version":"1","held-since":"2026-11-25","holder":"provider","title":"Look","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'G1.1', 'criterion', 'ONE', 'open', NULL, NULL, '000100', 1, '{"proof":"tasks ONE","title":"Done"}')
--
INSERT INTO item VALUES('acme', 'G2.1', 'criterion', 'TWO', 'open', NULL, NULL, '000100', 1, '{"proof":"checklist CHK","title":"All"}')
--
INSERT INTO item VALUES('acme', 'ONE', 'phase', NULL, NULL, NULL, NULL, '000100', 1, '{"gate":"G1 ONE to TWO","title":"ONE"}')
--
INSERT INTO item VALUES('acme', 'ONE-01', 'task', 'ONE', 'done', 'IPM', NULL, '000100', 2, '{"duration":"2","finish":"2026-11-24","finished":"2026-11-25","start":"2026-11-23","started":"2026-11-25","title":"Prepare","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'ONE-02', 'task', 'ONE', 'done', 'MPOC', NULL, '000200', 6, '{"after":"ONE-01+3","approves":"sow","duration":"1","evidence":"SIG-1: Dana Ruiz, Thu 26 Nov 2026","finish":"2026-12-02","finished":"2026-11-26","note":"Was sent on Monday","start":"2026-12-02","started":"2026-11-26","title":"Approve the Scope of Work","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'P1', 'person', NULL, NULL, NULL, NULL, '000100', 1, '{"name":"Dana Ruiz","organisation":"Acme","role":"MPOC"}')
--
INSERT INTO item VALUES('acme', 'P2', 'person', NULL, NULL, NULL, NULL, '000200', 1, '{"name":"Ira","role":"IPM"}')
--
INSERT INTO item VALUES('acme', 'SIG-1', 'signoff', NULL, NULL, NULL, NULL, '000100', 1, '{"at":"1795710600000","by":"Dana Ruiz","channel":"cli","covers":"acme customer: Acme\nacme product: Product\nacme options: porting\nSOW-1 title: Start","digest":"f5f18a0b1222d3dccbea3e3d10eb8e56ea25e8d3a46f5559b312b42f1ce8df76","entry":"9","link":"ONE-02","role":"MPOC","statement":"I approve the Implementation Scope of Work of Acme for Product: 1 steps.","subject":"sow"}')
--
INSERT INTO item VALUES('acme', 'SOW-1', 'step', NULL, NULL, NULL, NULL, '000100', 1, '{"title":"Start"}')
--
INSERT INTO item VALUES('acme', 'TWO', 'phase', NULL, NULL, NULL, NULL, '000200', 1, '{"gate":"G2 TWO to end","title":"TWO"}')
--
INSERT INTO item VALUES('acme', 'TWO-01', 'task', 'TWO', 'not-started', 'PORT', NULL, '000300', 3, '{"after":"ONE-02","duration":"0","finish":"2026-11-27","start":"2026-11-27","title":"Go live","visibility":"customer","weight":"required"}')
--
INSERT INTO item VALUES('acme', 'acme', 'project', NULL, 'active', NULL, NULL, NULL, 3, '{"calendar":"us","customer":"Acme","go-live":"2026-11-27","go-live-grade":"target","go-live-task":"TWO-01","ipm":"Ira","mpoc":"Dana Ruiz","options":"porting","phase":"ONE","phases":"ONE TWO","planned-ONE":"6","planned-TWO":"1","prefix":"AC","product":"Product","start":"2026-11-23","template":"small","title":"Acme"}')
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
INSERT INTO item VALUES('oester', 'ONE-02', 'task', 'ONE', 'not-started', 'MPOC', NULL, '000200', 1, '{"after":"ONE-01+3","approves":"sow","duration":"1","finish":"2026-12-01","start":"2026-12-01","title":"Approve the Scope of Work","visibility":"customer","weight":"required"}')
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
INSERT INTO change VALUES('acme', 1, '967ebcf86d9c1b974fdb2ad301bd10ce', 1795510800000, 'Ira', 'IPM', 'cli', 'created the project for Acme', 'do', '[["acme","calendar",null,"us"],["acme","customer",null,"Acme"],["acme","go-live",null,"2026-12-01"],["acme","go-live-grade",null,"target"],["acme","go-live-task",null,"TWO-01"],["acme","ipm",null,"Ira"],["acme","kind",null,"project"],["acme","mpoc",null,"Dana Ruiz"],["acme","options",null,"porting"],["acme","phase",null,"ONE"],["acme","phases",null,"ONE TWO"],["acme","planned-ONE",null,"6"],["acme","planned-TWO",null,"1"],["acme","prefix",null,"AC"],["acme","product",null,"Product"],["acme","start",null,"2026-11-23"],["acme","state",null,"active"],["acme","template",null,"small"],["acme","title",null,"Acme"],["ONE","gate",null,"G1 ONE to TWO"],["ONE","kind",null,"phase"],["ONE","sort",null,"000100"],["ONE","title",null,"ONE"],["G1.1","kind",null,"criterion"],["G1.1","parent",null,"ONE"],["G1.1","proof",null,"tasks ONE"],["G1.1","sort",null,"000100"],["G1.1","state",null,"open"],["G1.1","title",null,"Done"],["TWO","gate",null,"G2 TWO to end"],["TWO","kind",null,"phase"],["TWO","sort",null,"000200"],["TWO","title",null,"TWO"],["G2.1","kind",null,"criterion"],["G2.1","parent",null,"TWO"],["G2.1","proof",null,"checklist CHK"],["G2.1","sort",null,"000100"],["G2.1","state",null,"open"],["G2.1","title",null,"All"],["ONE-01","duration",null,"2"],["ONE-01","finish",null,"2026-11-24"],["ONE-01","kind",null,"task"],["ONE-01","owner",null,"IPM"],["ONE-01","parent",null,"ONE"],["ONE-01","sort",null,"000100"],["ONE-01","start",null,"2026-11-23"],["ONE-01","state",null,"not-started"],["ONE-01","title",null,"Prepare"],["ONE-01","visibility",null,"customer"],["ONE-01","weight",null,"required"],["ONE-02","after",null,"ONE-01+3"],["ONE-02","approves",null,"sow"],["ONE-02","duration",null,"1"],["ONE-02","finish",null,"2026-12-01"],["ONE-02","kind",null,"task"],["ONE-02","owner",null,"MPOC"],["ONE-02","parent",null,"ONE"],["ONE-02","sort",null,"000200"],["ONE-02","start",null,"2026-12-01"],["ONE-02","state",null,"not-started"],["ONE-02","title",null,"Approve the Scope of Work"],["ONE-02","visibility",null,"customer"],["ONE-02","weight",null,"required"],["TWO-01","after",null,"ONE-02"],["TWO-01","duration",null,"0"],["TWO-01","finish",null,"2026-12-01"],["TWO-01","kind",null,"task"],["TWO-01","owner",null,"PORT"],["TWO-01","parent",null,"TWO"],["TWO-01","sort",null,"000300"],["TWO-01","start",null,"2026-12-01"],["TWO-01","state",null,"not-started"],["TWO-01","title",null,"Go live"],["TWO-01","visibility",null,"customer"],["TWO-01","weight",null,"required"],["CHK","kind",null,"checklist"],["CHK","mode",null,"agreement"],["CHK","phase",null,"TWO"],["CHK","sort",null,"000100"],["CHK","title",null,"Checks"],["CHK-A1","due",null,"2026-11-23"],["CHK-A1","due-offset",null,"-5"],["CHK-A1","kind",null,"check"],["CHK-A1","owner",null,"MPOC"],["CHK-A1","parent",null,"CHK"],["CHK-A1","sort",null,"000100"],["CHK-A1","state",null,"open"],["CHK-A1","title",null,"Look"],["CHK-A1","weight",null,"required"],["SOW-1","kind",null,"step"],["SOW-1","sort",null,"000100"],["SOW-1","title",null,"Start"],["P1","kind",null,"person"],["P1","name",null,"Dana Ruiz"],["P1","organisation",null,"Acme"],["P1","role",null,"MPOC"],["P1","sort",null,"000100"],["P2","kind",null,"person"],["P2","name",null,"Ira"],["P2","role",null,"IPM"],["P2","sort",null,"000200"]]', '40186953c4ca570620ac920b3198eaedce9027b9baee66b531008e446ef22c3d', '', '4ce772379866923384540ceccc79115d2447d4d17d3fc839412f68cc93964479', NULL, 1)
--
INSERT INTO change VALUES('oester', 1, '169d95c0e32f24eefbe49ea53535b9e4', 1795510800000, 'Ira', 'IPM', 'cli', 'created the project for Øster & Søn', 'do', '[["oester","calendar",null,"england-wales"],["oester","customer",null,"Øster & Søn"],["oester","go-live",null,"2026-12-01"],["oester","go-live-grade",null,"target"],["oester","go-live-task",null,"TWO-01"],["oester","ipm",null,"Ira"],["oester","kind",null,"project"],["oester","options",null,"porting"],["oester","phase",null,"ONE"],["oester","phases",null,"ONE TWO"],["oester","planned-ONE",null,"6"],["oester","planned-TWO",null,"1"],["oester","prefix",null,"OS"],["oester","product",null,"Product"],["oester","start",null,"2026-11-24"],["oester","state",null,"active"],["oester","template",null,"small"],["oester","title",null,"Øster & Søn"],["ONE","gate",null,"G1 ONE to TWO"],["ONE","kind",null,"phase"],["ONE","sort",null,"000100"],["ONE","title",null,"ONE"],["G1.1","kind",null,"criterion"],["G1.1","parent",null,"ONE"],["G1.1","proof",null,"tasks ONE"],["G1.1","sort",null,"000100"],["G1.1","state",null,"open"],["G1.1","title",null,"Done"],["TWO","gate",null,"G2 TWO to end"],["TWO","kind",null,"phase"],["TWO","sort",null,"000200"],["TWO","title",null,"TWO"],["G2.1","kind",null,"criterion"],["G2.1","parent",null,"TWO"],["G2.1","proof",null,"checklist CHK"],["G2.1","sort",null,"000100"],["G2.1","state",null,"open"],["G2.1","title",null,"All"],["ONE-01","duration",null,"2"],["ONE-01","finish",null,"2026-11-25"],["ONE-01","kind",null,"task"],["ONE-01","owner",null,"IPM"],["ONE-01","parent",null,"ONE"],["ONE-01","sort",null,"000100"],["ONE-01","start",null,"2026-11-24"],["ONE-01","state",null,"not-started"],["ONE-01","title",null,"Prepare"],["ONE-01","visibility",null,"customer"],["ONE-01","weight",null,"required"],["ONE-02","after",null,"ONE-01+3"],["ONE-02","approves",null,"sow"],["ONE-02","duration",null,"1"],["ONE-02","finish",null,"2026-12-01"],["ONE-02","kind",null,"task"],["ONE-02","owner",null,"MPOC"],["ONE-02","parent",null,"ONE"],["ONE-02","sort",null,"000200"],["ONE-02","start",null,"2026-12-01"],["ONE-02","state",null,"not-started"],["ONE-02","title",null,"Approve the Scope of Work"],["ONE-02","visibility",null,"customer"],["ONE-02","weight",null,"required"],["TWO-01","after",null,"ONE-02"],["TWO-01","duration",null,"0"],["TWO-01","finish",null,"2026-12-01"],["TWO-01","kind",null,"task"],["TWO-01","owner",null,"PORT"],["TWO-01","parent",null,"TWO"],["TWO-01","sort",null,"000300"],["TWO-01","start",null,"2026-12-01"],["TWO-01","state",null,"not-started"],["TWO-01","title",null,"Go live"],["TWO-01","visibility",null,"customer"],["TWO-01","weight",null,"required"],["CHK","kind",null,"checklist"],["CHK","mode",null,"agreement"],["CHK","phase",null,"TWO"],["CHK","sort",null,"000100"],["CHK","title",null,"Checks"],["CHK-A1","due",null,"2026-11-24"],["CHK-A1","due-offset",null,"-5"],["CHK-A1","kind",null,"check"],["CHK-A1","owner",null,"MPOC"],["CHK-A1","parent",null,"CHK"],["CHK-A1","sort",null,"000100"],["CHK-A1","state",null,"open"],["CHK-A1","title",null,"Look"],["CHK-A1","weight",null,"required"],["SOW-1","kind",null,"step"],["SOW-1","sort",null,"000100"],["SOW-1","title",null,"Start"],["P1","kind",null,"person"],["P1","name",null,"Ira"],["P1","role",null,"IPM"],["P1","sort",null,"000100"]]', '6d8fa7debbaedd8cf37fb7d1c3657afc5b54b091719e796cc6b2944a47d9efa2', '', '82da9e4686fed919c2089bf6baaa584e126e46d64fb159b1bbc82693c50c88b3', NULL, 2)
--
INSERT INTO change VALUES('acme', 2, '02551b63cc9df6beee8f647a4febfb24', 1795600800000, 'Ira', 'IPM', 'cli', 'commented on ONE-01', 'do', '[["C1","kind",null,"comment"],["C1","parent",null,"ONE-01"],["C1","at",null,"1795600800000"],["C1","by",null,"Ira"],["C1","sort",null,"000100"],["C1","text",null,"First call went well"]]', '2a3f7bb5605b9ac48fe337dacf0c0c90158e9c24fe7ba3ce5c7c65d871b67441', '4ce772379866923384540ceccc79115d2447d4d17d3fc839412f68cc93964479', 'e76ea4eecffaaad05cb5f168e3fa6795cad7bdb6f5dfe281295b8872ba2487bc', NULL, 3)
--
INSERT INTO change VALUES('acme', 3, '0ed8bdcb9811c56eda68f56614de9b96', 1795600800000, 'Ira', 'IPM', 'cli', 'set ONE-01 to done', 'do', '[["ONE-01","started",null,"2026-11-25"],["ONE-01","finished",null,"2026-11-25"],["ONE-01","state","not-started","done"],["ONE-02","start","2026-12-01","2026-12-02"],["ONE-02","finish","2026-12-01","2026-12-02"],["TWO-01","start","2026-12-01","2026-12-02"],["TWO-01","finish","2026-12-01","2026-12-02"],["acme","go-live","2026-12-01","2026-12-02"],["CHK-A1","due","2026-11-23","2026-11-24"]]', '815fb4286cc2b890cb549fc3e1151754897f36033e4d152a2fd25b07cb911cd0', 'e76ea4eecffaaad05cb5f168e3fa6795cad7bdb6f5dfe281295b8872ba2487bc', '2234250b4c20ae15ceb7444188aed9b637103a70cfb93451c7aeb2fb0d0371dc', NULL, 4)
--
INSERT INTO change VALUES('acme', 4, '2e9a59c8c9d900cc9ae07af5e53af3c2', 1795600800000, 'Ira', 'IPM', 'cli', 'raised AC-1 No ringback at the front desk', 'do', '[["AC-1","kind",null,"issue"],["AC-1","category",null,"DEF"],["AC-1","held-since",null,"2026-11-25"],["AC-1","holder",null,"provider"],["AC-1","owner",null,"PROV"],["AC-1","priority",null,"P2"],["AC-1","reported-by",null,"Ira"],["AC-1","reported-on",null,"2026-11-25"],["AC-1","sort",null,"000100"],["AC-1","state",null,"new"],["AC-1","title",null,"No ringback at the front desk"]]', '9df440c5bc8c22c0653d8de569da0728446548e67221c7fa7c0df2f3964d55e9', '2234250b4c20ae15ceb7444188aed9b637103a70cfb93451c7aeb2fb0d0371dc', '67aed0a4dc44c6e2eecda2d8f60b1eb795eaa43009c60af12715b9561bf2f15e', NULL, 5)
--
INSERT INTO change VALUES('acme', 5, '0c608e9253e7f7ca23de9e06804f7246', 1795600800000, 'Ira', 'IPM', 'cli', 'changed note of ONE-02', 'do', '[["ONE-02","note",null,"Was sent on Monday"]]', '601ea91f5f203a827912a9fe8b0f5d544db40fa597717af860a0e85a99339ed5', '67aed0a4dc44c6e2eecda2d8f60b1eb795eaa43009c60af12715b9561bf2f15e', 'f5bf7388c018cdaf3877eae5c50ec06e8f0820b3063eb50c12cc82709418448a', NULL, 6)
--
INSERT INTO change VALUES('acme', 6, '0c27e1c9ac9b90561ce7ceda3577903d', 1795600800000, 'Ira', 'IPM', 'cli', 'undid: changed note of ONE-02', 'undo', '[["ONE-02","note","Was sent on Monday",null]]', '03afc13ea3e362a8478436b4543c630b7eef169ef7bbbaa397650f303d9928e2', 'f5bf7388c018cdaf3877eae5c50ec06e8f0820b3063eb50c12cc82709418448a', '735c5bf45a62aa56a2fbc75ac666f71c47a9ab5fb833a6c93673190efad9d328', 5, 7)
--
INSERT INTO change VALUES('acme', 7, 'ca7a20f79fa7598247533651f006315a', 1795600800000, 'Ira', 'IPM', 'cli', 'redid: changed note of ONE-02', 'redo', '[["ONE-02","note",null,"Was sent on Monday"]]', '601ea91f5f203a827912a9fe8b0f5d544db40fa597717af860a0e85a99339ed5', '735c5bf45a62aa56a2fbc75ac666f71c47a9ab5fb833a6c93673190efad9d328', '1651260470acca2c8716766436924ad58454e0e22defef573824348d7e35ca81', 6, 8)
--
INSERT INTO change VALUES('acme', 8, '55ccf32d42cc8042edaf69eb8118c5d6', 1795600800000, 'Ira', 'IPM', 'cli', 'claimed CHK-A1 done', 'do', '[["CHK-A1","evidence",null,"Looked, 設計 ok"],["CHK-A1","evidence-version",null,"1"],["CHK-A1","state","open","claimed"],["CHK-A1","claimed-by",null,"Dana Ruiz, phone (recorded by Ira)"],["CHK-A1","claimed-side",null,"customer"],["CHK-A1","holder",null,"provider"],["CHK-A1","held-since",null,"2026-11-25"]]', 'ecf08d5eb4c5f7677db8972d2f241e7d62be2a77f4218212c58bd5a21a330178', '1651260470acca2c8716766436924ad58454e0e22defef573824348d7e35ca81', '7480f84bb40dc4fa1a38f0500d39b873522315e10015e2d1a1f30cff6c6bb403', NULL, 9)
--
INSERT INTO change VALUES('oester', 2, 'e2abc51d0f448a47e340b62f17a1f089', 1795600800000, 'Ira', 'IPM', 'cli', 'put the project on hold from Wed 25 Nov 2026', 'do', '[["oester","reason",null,"waits for budget"],["oester","hold-since",null,"2026-11-25"],["oester","state","active","on-hold"]]', 'b6781365b29edcafc1ffb50514faa6f8fab32c222f169bde8cc26d4e250f8c12', '82da9e4686fed919c2089bf6baaa584e126e46d64fb159b1bbc82693c50c88b3', '77da1f30a633087da861d67cdbb19d3426aaef444ad5d3da9a430abb2a8b7049', NULL, 10)
--
INSERT INTO change VALUES('acme', 9, '72770c701e996fc42c13e4c176ed1a6b', 1795710600000, 'Dana Ruiz', 'MPOC', 'cli', 'signed: I approve the Implementation Scope of Work of Acme for Product: 1 steps.', 'do', '[["SIG-1","kind",null,"signoff"],["SIG-1","at",null,"1795710600000"],["SIG-1","by",null,"Dana Ruiz"],["SIG-1","covers",null,"acme customer: Acme\nacme product: Product\nacme options: porting\nSOW-1 title: Start"],["SIG-1","link",null,"ONE-02"],["SIG-1","role",null,"MPOC"],["SIG-1","sort",null,"000100"],["SIG-1","statement",null,"I approve the Implementation Scope of Work of Acme for Product: 1 steps."],["SIG-1","subject",null,"sow"],["ONE-02","evidence",null,"SIG-1: Dana Ruiz, Thu 26 Nov 2026"],["ONE-02","started",null,"2026-11-26"],["ONE-02","finished",null,"2026-11-26"],["ONE-02","state","not-started","done"],["TWO-01","start","2026-12-02","2026-11-27"],["TWO-01","finish","2026-12-02","2026-11-27"],["acme","go-live","2026-12-02","2026-11-27"],["CHK-A1","due","2026-11-24","2026-11-19"],["SIG-1","digest",null,"f5f18a0b1222d3dccbea3e3d10eb8e56ea25e8d3a46f5559b312b42f1ce8df76"],["SIG-1","entry",null,"9"],["SIG-1","channel",null,"cli"]]', 'bfcd7d6f2478bda6e5316de91446c0e1d4b158b91a81e22c6a9ddc4bafc2327a', '7480f84bb40dc4fa1a38f0500d39b873522315e10015e2d1a1f30cff6c6bb403', '4749771970873a1ab93cc98282b8911da303bd1c8764c15ec7f43c5a6a2bdbed', NULL, 11)
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
INSERT INTO touched VALUES('acme', 'CHK-A1', 9)
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
INSERT INTO touched VALUES('acme', 'acme', 3)
--
INSERT INTO touched VALUES('acme', 'acme', 9)
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
