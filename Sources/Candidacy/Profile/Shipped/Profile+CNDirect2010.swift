extension Profile {
    /// Direct elections in China under the Electoral Law of 2010. Articles 3, 8 to 10, 29 to 31, 55 and 56 were seen in the amending
    /// decision or in copies of the law, article 33 in a report; the other numbers follow from the edition of 2020.
    ///
    /// Coverage is not complete: the implementing rules of the provinces are missing.
    static let cnDirect2010 = #"""
        {
          "format": "audit-ledger/profile@1", "id": "cn-direct-2010", "version": 1,
          "title": "Direct elections to people’s congresses of counties and townships, China, under the Electoral Law of 2010",
          "lang": "zh", "validFrom": "2010-03-14", "validTo": "2015-08-28", "parent": {"id": "standards", "version": 1},
          "levels": ["township", "county", "round"],
          "coverage": {"jurisdiction": "CN", "complete": "no", "missing": "implementing rules of the provinces"},
          "instruments": [
            {
              "name": "选举法",
              "also": ["中华人民共和国全国人民代表大会和地方各级人民代表大会选举法", "全国人民代表大会和地方各级人民代表大会选举法", "Electoral Law"],
              "edition": "2004", "from": "2004-10-27", "to": "2010-03-13"
            },
            {
              "name": "选举法",
              "also": ["中华人民共和国全国人民代表大会和地方各级人民代表大会选举法", "全国人民代表大会和地方各级人民代表大会选举法", "Electoral Law"],
              "edition": "2010", "from": "2010-03-14", "to": "2015-08-28"
            },
            {
              "name": "选举法",
              "also": ["中华人民共和国全国人民代表大会和地方各级人民代表大会选举法", "全国人民代表大会和地方各级人民代表大会选举法", "Electoral Law"],
              "edition": "2015", "from": "2015-08-29", "to": "2020-10-17"
            },
            {
              "name": "选举法",
              "also": ["中华人民共和国全国人民代表大会和地方各级人民代表大会选举法", "全国人民代表大会和地方各级人民代表大会选举法", "Electoral Law"],
              "edition": "2020", "from": "2020-10-18"
            },
            {
              "name": "直接选举若干规定", "also": ["全国人民代表大会常务委员会关于县级以下人民代表大会代表直接选举的若干规定"], "edition": "1983",
              "from": "1983-03-05"
            },
            {"name": "宪法", "also": ["中华人民共和国宪法"], "edition": "2004", "from": "2004-03-14", "to": "2018-03-10"},
            {"name": "宪法", "also": ["中华人民共和国宪法"], "edition": "2018", "from": "2018-03-11"},
            {"name": "刑法", "also": ["中华人民共和国刑法"], "edition": "1997", "from": "1997-10-01"}
          ],
          "rules": [
            {
              "key": "candidate.eligibility", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "3", "paragraph": "1"},
                {"instrument": "选举法", "edition": "2010", "article": "3", "paragraph": "2"}
              ],
              "text": "年满十八周岁的公民……都有选举权和被选举权。依照法律被剥夺政治权利的人没有选举权和被选举权。",
              "gloss": "every citizen of 18 may stand who is not deprived of political rights"
            },
            {
              "key": "ground.catalogue", "basis": "law", "mark": "derived",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "34"},
                {"instrument": "选举法", "edition": "2010", "article": "29"},
                {"instrument": "选举法", "edition": "2010", "article": "30"},
                {"instrument": "选举法", "edition": "2010", "article": "31"}
              ],
              "text": "应当严格依照法定程序进行，并接受监督。任何组织或者个人都不得以任何方式干预选民或者代表自由行使选举权。",
              "gloss": "candidacies are decided strictly by the procedure laid down: only the grounds of the law exclude somebody"
            },
            {
              "key": "ground.protected", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "宪法", "edition": "2004", "article": "41", "paragraph": "2"},
                {"instrument": "刑法", "edition": "1997", "article": "254"}
              ],
              "text": "对于公民的申诉、控告或者检举，有关国家机关必须查清事实，负责处理。任何人不得压制和打击报复。",
              "gloss": "nobody is suppressed or suffers retaliation for a petition, a complaint or a report; an official who retaliates commits an offence"
            },
            {
              "key": "ground.report", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "55", "paragraph": "1", "item": "4"}],
              "text": "对于控告、检举选举中违法行为的人，或者对于提出要求罢免代表的人进行压制、报复的。",
              "gloss": "who reports an election offence or asks for a recall is not suppressed or retaliated against"
            },
            {
              "key": "ground.effect", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "29", "paragraph": "2"}],
              "text": "提供的基本情况不实的，选举委员会或者大会主席团应当向选民或者代表通报。",
              "gloss": "untrue particulars are told to the voters; the law does not let exclusion follow"
            },
            {
              "key": "ground.version", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "34"}], "text": "应当严格依照法定程序进行",
              "gloss": "a ground cites the law as it was in force"
            },
            {
              "key": "qualification.step", "basis": "law", "mark": "derived",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "10", "paragraph": "1", "item": "2"},
                {"instrument": "选举法", "edition": "2010", "article": "26"}
              ],
              "text": "进行选民登记，审查选民资格，公布选民名单",
              "gloss": "what is examined is the qualification of voters; there is no step that qualifies candidates"
            },
            {
              "key": "ruling.competence", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "8", "paragraph": "2"},
                {"instrument": "选举法", "edition": "2010", "article": "10", "paragraph": "1"}
              ],
              "text": "选举委员会履行下列职责：……根据较多数选民的意见，确定和公布正式代表候选人名单",
              "gloss": "the election committee, and no other body, conducts the election and settles its lists"
            },
            {
              "key": "result.competence", "basis": "law", "mark": "derived",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "10", "paragraph": "1", "item": "6"},
                {"instrument": "选举法", "edition": "2010", "article": "44"}
              ],
              "text": "确定选举结果是否有效，公布当选代表名单",
              "gloss": "the election committee decides whether the result is valid and publishes it"
            },
            {
              "key": "nomination.threshold", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "29", "paragraph": "2"}],
              "text": "选民或者代表，十人以上联名，也可以推荐代表候选人。",
              "gloss": "ten voters or more of the constituency may jointly recommend; exactly ten are enough"
            },
            {
              "key": "nomination.routes", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "29", "paragraph": "2"}],
              "text": "各政党、各人民团体，可以联合或者单独推荐代表候选人。选民或者代表，十人以上联名，也可以推荐代表候选人。",
              "gloss": "parties and people’s organisations, singly or jointly, or ten voters may nominate"
            },
            {
              "key": "nomination.cap", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "29", "paragraph": "3"}],
              "text": "均不得超过本选区或者选举单位应选代表的名额。",
              "gloss": "nobody recommends more candidates than the constituency has seats"
            },
            {
              "key": "list.whole", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "直接选举若干规定", "edition": "1983", "article": "10", "paragraph": "2"},
                {"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}
              ],
              "text": "选民和各政党、各人民团体推荐的代表候选人都应当列入代表候选人名单，选举委员会不得调换或者增减。",
              "gloss": "every person recommended is listed; the committee may not swap, add or remove names"
            },
            {
              "key": "voters.free", "basis": "law", "mark": "derived",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "55", "paragraph": "1", "item": "2"},
                {"instrument": "选举法", "edition": "2010", "article": "34"}
              ],
              "text": "以暴力、威胁、欺骗或者其他非法手段妨害选民和代表自由行使选举权和被选举权的",
              "gloss": "nobody hinders voters or candidates by force, threats or deceit"
            },
            {
              "key": "winnowing.excess", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}],
              "text": "如果所提代表候选人的人数超过本法第三十条规定的最高差额比例，由选举委员会交各该选区的选民小组讨论、协商",
              "gloss": "names are cut by the opinion of relatively more voters only where there are more than the ratio allows (strict reading: the voter groups discuss the list in every case)"
            },
            {
              "key": "winnowing.deliberation", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}],
              "text": "并交各该选区的选民小组讨论、协商，确定正式代表候选人名单",
              "gloss": "the voter groups of the constituency discuss before the formal list is settled"
            },
            {
              "key": "winnowing.opinion", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}],
              "text": "根据较多数选民的意见，确定正式代表候选人名单；对正式代表候选人不能形成较为一致意见的，进行预选",
              "gloss": "the opinion of relatively more voters decides; where there is no near agreement a pre-election is held"
            },
            {
              "key": "preelection.order", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"},
                {"instrument": "直接选举若干规定", "edition": "1983", "article": "10", "paragraph": "3"}
              ],
              "text": "根据预选时得票多少的顺序，确定正式代表候选人名单",
              "gloss": "the order of votes in the pre-election settles the formal list"
            },
            {
              "key": "list.ratio", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "30", "paragraph": "2"}],
              "text": "由选民直接选举人民代表大会代表的，代表候选人的人数应多于应选代表名额三分之一至一倍",
              "gloss": "the candidates exceed the seats by one third to once their number: for 1, 2, 3 seats 2, 3 to 4, 4 to 6"
            },
            {
              "key": "byelection.ratio", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "54", "paragraph": "4"}],
              "text": "补选出缺的代表时，代表候选人的名额可以多于应选代表的名额，也可以同应选代表的名额相等。",
              "gloss": "in a by-election there may be as many candidates as seats"
            },
            {
              "key": "constituency.seats", "basis": "law", "mark": "derived",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "24", "paragraph": "2"},
                {"instrument": "直接选举若干规定", "edition": "1983", "article": "8"}
              ],
              "text": "选区的大小，按照每一选区选一名至三名代表划分。", "gloss": "a constituency has one to three seats"
            },
            {
              "key": "roll.published", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "27"}], "text": "选民名单应在选举日的二十日以前公布",
              "gloss": "the voter roll is published at least 20 days before polling day"
            },
            {
              "key": "roll.objection", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "28"}], "text": "可以在选民名单公布之日起五日内向选举委员会提出申诉",
              "gloss": "objections to the roll within 5 days of its publication"
            },
            {
              "key": "roll.decision", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "28"}], "text": "选举委员会对申诉意见，应在三日内作出处理决定",
              "gloss": "the committee decides on an objection within 3 days"
            },
            {
              "key": "roll.suit", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "28"}],
              "text": "可以在选举日的五日以前向人民法院起诉，人民法院应在选举日以前作出判决。人民法院的判决为最后决定。",
              "gloss": "suit at least 5 days before polling day; judgment before polling day, final"
            },
            {
              "key": "list.preliminary", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}],
              "text": "将代表候选人名单及代表候选人的基本情况在选举日的十五日以前公布",
              "gloss": "the preliminary list is published at least 15 days before polling day"
            },
            {
              "key": "list.formal", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}],
              "text": "正式代表候选人名单及代表候选人的基本情况应当在选举日的七日以前公布",
              "gloss": "the formal list is published at least 7 days before polling day"
            },
            {
              "key": "list.information", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}],
              "text": "代表候选人名单及代表候选人的基本情况", "gloss": "lists carry the basic information on each name"
            },
            {
              "key": "introduction.duty", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "33"}],
              "text": "选举委员会或者人民代表大会主席团应当向选民或者代表介绍代表候选人的情况", "gloss": "the committee introduces the candidates"
            },
            {
              "key": "introduction.meeting", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "33"}],
              "text": "选举委员会根据选民的要求，应当组织代表候选人与选民见面，由代表候选人介绍本人的情况，回答选民的问题",
              "gloss": "on the voters’ request the committee arranges a meeting; the candidate speaks and answers"
            },
            {
              "key": "introduction.self", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "33"}],
              "text": "推荐代表候选人的政党、人民团体和选民、代表可以在选民小组或者代表小组会议上介绍所推荐的代表候选人的情况",
              "gloss": "recommenders may introduce; the law forbids no introduction but on polling day"
            },
            {
              "key": "introduction.end", "basis": "law", "mark": "second-hand",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "33"}], "text": "在选举日必须停止代表候选人的介绍",
              "gloss": "no introductions on polling day"
            },
            {
              "key": "polling.published", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "10", "paragraph": "1", "item": "3"},
                {"instrument": "选举法", "edition": "2010", "article": "10", "paragraph": "2"}
              ],
              "text": "确定选举日期……选举委员会应当及时公布选举信息", "gloss": "polling day is fixed by the committee and published in time"
            },
            {
              "key": "ruling.published", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "10", "paragraph": "2"},
                {"instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1"}
              ],
              "text": "选举委员会应当及时公布选举信息", "gloss": "what is decided about the election is published in time"
            },
            {
              "key": "remedy.stated", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "28"}],
              "text": "对于公布的选民名单有不同意见的……申诉人如果对处理决定不服，可以……向人民法院起诉",
              "gloss": "the law opens the way to a court on the voter roll alone; against exclusion from a list there is none in law"
            },
            {
              "key": "remedy.time", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "28"}],
              "text": "应在三日内作出处理决定……人民法院应在选举日以前作出判决",
              "gloss": "objections are decided within 3 days, suits before polling day"
            },
            {
              "key": "remedy.effect", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "28"}], "text": "人民法院的判决为最后决定",
              "gloss": "a judgment is final and carried out"
            },
            {
              "key": "obstruction.investigation", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "56"},
                {"instrument": "刑法", "edition": "1997", "article": "256"}
              ],
              "text": "发现有破坏选举的行为或者收到对破坏选举行为的举报，应当及时依法调查处理",
              "gloss": "the body that runs the election promptly investigates obstruction that it finds or is told of"
            },
            {
              "key": "committee.resignation", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "9", "paragraph": "2"}],
              "text": "选举委员会的组成人员为代表候选人的，应当辞去选举委员会的职务",
              "gloss": "a member of the committee who becomes a candidate resigns from it"
            },
            {
              "key": "term.route", "basis": "law", "mark": "verified",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "29", "paragraph": "2"}],
              "text": "选民或者代表，十人以上联名，也可以推荐代表候选人",
              "gloss": "candidacy by joint recommendation of voters is laid down, whatever it is called"
            },
            {
              "key": "guidance.consistent", "basis": "law", "mark": "verified",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "8", "paragraph": "2"},
                {"instrument": "选举法", "edition": "2010", "article": "8", "paragraph": "3"}
              ],
              "text": "选举委员会受本级人民代表大会常务委员会的领导……指导本行政区域内县级以下人民代表大会代表的选举工作",
              "gloss": "committees act under the lead and guidance of the standing committees above them"
            },
            {
              "key": "procedure.step", "basis": "law", "mark": "derived",
              "cites": [
                {"instrument": "选举法", "edition": "2010", "article": "34"},
                {"instrument": "选举法", "edition": "2010", "article": "29"},
                {"instrument": "选举法", "edition": "2010", "article": "31"}
              ],
              "text": "应当严格依照法定程序进行，并接受监督",
              "gloss": "a candidacy passes through the steps of the law in their order"
            },
            {
              "key": "voting.any", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "39"}],
              "text": "选举人对于代表候选人可以投赞成票，可以投反对票，可以另选其他任何选民，也可以弃权",
              "gloss": "a voter may vote for any other voter, one who was excluded too"
            },
            {
              "key": "election.valid", "basis": "law", "mark": "derived",
              "cites": [{"instrument": "选举法", "edition": "2010", "article": "43", "paragraph": "1"}],
              "text": "选区全体选民的过半数参加投票，选举有效。代表候选人获得参加投票的选民过半数的选票时，始得当选",
              "gloss": "an election is valid where more than half of the voters take part; elected is who gets more than half of the votes"
            }
          ],
          "steps": [
            {
              "step": "voter-roll", "rule": "roll.published", "term": "选民名单公布",
              "decisions": ["sustain-objection", "reject-objection"], "decidedBy": ["election-committee"],
              "competence": "ruling.competence"
            },
            {
              "step": "nomination", "rule": "nomination.routes", "term": "提名推荐",
              "decisions": ["accept-nomination", "refuse-nomination", "not-entertained", "defect-notice"],
              "decidedBy": ["election-committee"], "competence": "ruling.competence"
            },
            {
              "step": "preliminary-list", "rule": "list.preliminary", "term": "代表候选人名单公布",
              "decisions": ["list-preliminary", "omit-preliminary"], "decidedBy": ["election-committee"],
              "competence": "ruling.competence"
            },
            {
              "step": "deliberation", "rule": "winnowing.deliberation", "term": "讨论、协商",
              "decisions": ["winnow-keep", "winnow-cut"], "decidedBy": ["election-committee"],
              "competence": "ruling.competence"
            },
            {"step": "pre-election", "rule": "winnowing.opinion", "term": "预选", "required": "no"},
            {
              "step": "formal-list", "rule": "list.formal", "term": "正式代表候选人名单公布",
              "decisions": ["list-formal", "omit-formal", "strike-off"], "decidedBy": ["election-committee"],
              "competence": "ruling.competence"
            },
            {"step": "introduction", "rule": "introduction.duty", "term": "介绍代表候选人", "required": "no"},
            {"step": "polling", "rule": "election.valid", "term": "投票选举"},
            {
              "step": "result", "rule": "result.competence", "term": "选举结果",
              "decisions": ["declare-elected", "void-election"], "decidedBy": ["election-committee"],
              "competence": "result.competence"
            }
          ],
          "routes": [
            {"route": "joint", "rule": "nomination.routes", "term": "选民十人以上联名"},
            {"route": "party", "rule": "nomination.routes", "term": "各政党"},
            {"route": "people-organisation", "rule": "nomination.routes", "term": "各人民团体"}
          ],
          "thresholds": [
            {
              "rule": "nomination.threshold", "what": "recommenders", "route": "joint", "comparator": ">=",
              "amount": 10, "scope": "constituency"
            },
            {
              "rule": "nomination.cap", "what": "nominations-of-one", "comparator": "<=", "share": "1/1",
              "base": "seats", "scope": "constituency"
            },
            {
              "rule": "election.valid", "what": "voters", "comparator": ">", "share": "1/2", "base": "voters",
              "scope": "constituency"
            }
          ],
          "deadlines": [
            {
              "rule": "roll.published", "label": "T1", "event": "roll-published", "anchor": "polling",
              "direction": "before", "days": 20, "defined": "no"
            },
            {
              "rule": "roll.objection", "label": "T2", "event": "roll-objection", "anchor": "roll-published",
              "direction": "after", "days": 5, "defined": "yes", "holidays": "roll-forward"
            },
            {
              "rule": "roll.decision", "label": "T3", "event": "roll-decision", "anchor": "roll-objection",
              "direction": "after", "days": 3, "defined": "yes", "holidays": "roll-forward"
            },
            {
              "rule": "roll.suit", "label": "T4", "event": "roll-suit", "anchor": "polling", "direction": "before",
              "days": 5, "defined": "no"
            },
            {
              "rule": "roll.suit", "label": "T4-judgment", "event": "judgment", "anchor": "polling",
              "direction": "before", "days": 0, "inclusive": "no", "defined": "no"
            },
            {
              "rule": "list.preliminary", "label": "T5", "event": "preliminary-published", "anchor": "polling",
              "direction": "before", "days": 15, "defined": "no"
            },
            {
              "rule": "list.formal", "label": "T6", "event": "formal-published", "anchor": "polling",
              "direction": "before", "days": 7, "defined": "no"
            },
            {
              "rule": "introduction.end", "label": "T7", "event": "introduction", "anchor": "polling",
              "direction": "before", "days": 0, "inclusive": "no", "defined": "yes"
            }
          ],
          "ratios": [{"rule": "list.ratio", "suffrage": "direct", "least": "1/3", "most": "1/1", "notFor": "by-election"}],
          "grounds": [
            {
              "code": "CN-G1", "gloss": "under 18", "text": "年满十八周岁", "instrument": "选举法", "edition": "2010",
              "article": "3", "paragraph": "1", "curable": "no", "effect": "refuse", "step": "nomination",
              "mark": "verified"
            },
            {
              "code": "CN-G2", "gloss": "not a citizen", "text": "中华人民共和国……公民", "instrument": "选举法", "edition": "2010",
              "article": "3", "paragraph": "1", "curable": "no", "effect": "refuse", "step": "nomination",
              "mark": "verified"
            },
            {
              "code": "CN-G3", "gloss": "deprived of political rights", "text": "依照法律被剥夺政治权利的人没有选举权和被选举权",
              "instrument": "选举法", "edition": "2010", "article": "3", "paragraph": "2", "curable": "no",
              "effect": "refuse", "step": "nomination", "mark": "verified"
            },
            {
              "code": "CN-G4", "gloss": "rights suspended in custody by the procuratorate or a court",
              "text": "经人民检察院或者人民法院决定，在被羁押期间停止行使选举权利", "instrument": "直接选举若干规定", "edition": "1983", "article": "4",
              "curable": "no", "effect": "refuse", "step": "nomination", "mark": "verified"
            },
            {
              "code": "CN-G5",
              "gloss": "not on the voter roll of the constituency (whether out of district is enough is contested)",
              "text": "选民名单", "instrument": "选举法", "edition": "2010", "article": "27", "effect": "refuse",
              "step": "nomination", "mark": "derived"
            },
            {
              "code": "CN-G6", "gloss": "incapacity confirmed by the committee",
              "text": "精神病患者不能行使选举权利的，经选举委员会确认，不列入选民名单", "instrument": "选举法", "edition": "2010", "article": "26",
              "paragraph": "2", "effect": "refuse", "step": "nomination", "mark": "derived"
            },
            {
              "code": "CN-G7", "gloss": "fewer than ten recommenders", "text": "十人以上联名", "instrument": "选举法",
              "edition": "2010", "article": "29", "paragraph": "2", "effect": "refuse", "step": "nomination",
              "mark": "verified"
            },
            {
              "code": "CN-G8", "gloss": "a recommender recommends more than there are seats",
              "text": "均不得超过本选区或者选举单位应选代表的名额", "instrument": "选举法", "edition": "2010", "article": "29",
              "paragraph": "3", "effect": "refuse", "step": "nomination", "mark": "verified"
            },
            {
              "code": "CN-G9",
              "gloss": "not recommended by a party, a people’s organisation or voters",
              "text": "各政党、各人民团体……选民或者代表，十人以上联名", "instrument": "选举法", "edition": "2010", "article": "29",
              "paragraph": "2", "effect": "refuse", "step": "nomination", "mark": "verified"
            },
            {
              "code": "CN-G10",
              "gloss": "the nominee declined (the law speaks of who accepts; provincial rules say it in terms)",
              "text": "接受推荐的代表候选人", "instrument": "选举法", "edition": "2010", "article": "29", "paragraph": "2",
              "curable": "no", "effect": "refuse", "step": "nomination", "mark": "derived"
            },
            {
              "code": "CN-G11",
              "gloss": "cut by the opinion of relatively more voters, the list being longer than twice the seats",
              "text": "根据较多数选民的意见，确定正式代表候选人名单", "instrument": "选举法", "edition": "2010", "article": "31",
              "paragraph": "1", "curable": "no", "effect": "cut", "step": "deliberation", "mark": "verified"
            },
            {
              "code": "CN-G12", "gloss": "cut by a pre-election", "text": "根据预选时得票多少的顺序，确定正式代表候选人名单",
              "instrument": "选举法", "edition": "2010", "article": "31", "paragraph": "1", "curable": "no",
              "effect": "cut", "step": "pre-election", "mark": "verified"
            },
            {
              "code": "CN-G14",
              "gloss": "a member of the committee has not resigned from it (the duty is to resign, not to be excluded)",
              "text": "应当辞去选举委员会的职务", "instrument": "选举法", "edition": "2010", "article": "9", "paragraph": "2",
              "curable": "yes", "effect": "resign", "step": "nomination", "mark": "verified"
            },
            {
              "code": "CN-G15", "gloss": "deputy in two areas that are not one above the other",
              "text": "公民不得同时担任两个以上无隶属关系的行政区域的人民代表大会代表", "instrument": "选举法", "edition": "2010", "article": "45",
              "effect": "refuse", "step": "result", "mark": "derived"
            },
            {
              "code": "CN-N1", "gloss": "untrue particulars: the voters are told", "text": "提供的基本情况不实的……应当向选民或者代表通报",
              "instrument": "选举法", "edition": "2010", "article": "29", "paragraph": "2", "effect": "notify-voters",
              "step": "nomination", "mark": "verified"
            }
          ],
          "remedies": [
            {
              "decisions": ["sustain-objection", "reject-objection"], "available": "yes", "body": "court",
              "deadline": "roll.suit", "final": "yes", "rule": "roll.suit"
            },
            {
              "decisions": [
                "not-qualify",
                "refuse-forms",
                "refuse-nomination",
                "not-entertained",
                "omit-preliminary",
                "winnow-cut",
                "omit-formal",
                "strike-off",
                "exclude-unspecified",
                "sanction"
              ],
              "available": "none-in-law", "rule": "remedy.stated"
            }
          ],
          "duties": [
            {"what": "voter-roll", "rule": "roll.published", "deadline": "roll.published"},
            {"what": "polling-date", "rule": "polling.published"},
            {"what": "preliminary", "rule": "list.preliminary", "deadline": "list.preliminary", "information": "yes"},
            {"what": "formal", "rule": "list.formal", "deadline": "list.formal", "information": "yes"},
            {"what": "ruling", "rule": "ruling.published"},
            {"what": "result", "rule": "result.competence"}
          ]
        }
        """#
}
