using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Testing;

/// <summary>A small made province with rules, alerts and snapshots for the tests of messages, briefings and pages. Its enterprises are evidently made.</summary>
public static class SampleProvince
{
    /// <summary>Monday 2026-11-23 08:00 in Shandong: the moment of the snapshots.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));

    public const string SnapshotId = "S-202611230800-1a2b3c4d";

    public static readonly Period Week = Period.Parse(PeriodKind.Week, "2026-W47");

    public static RuleSet Rules { get; } = new()
    {
        Version = "0123456789ab",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Regions = RegionTree.Create(
        [
            new("370000", "山东省", AdministrativeLevel.Province, null),
            new("370200", "青岛市", AdministrativeLevel.City, "370000"),
            new("370211", "黄岛区", AdministrativeLevel.County, "370200"),
            new("370214", "城阳区", AdministrativeLevel.County, "370200"),
            new("370215", "即墨区", AdministrativeLevel.County, "370200"),
            new("370300", "淄博市", AdministrativeLevel.City, "370000"),
            new("370305", "临淄区", AdministrativeLevel.County, "370300"),
            new("370400", "枣庄市", AdministrativeLevel.City, "370000"),
            new("370402", "市中区", AdministrativeLevel.County, "370400"),
            new("370403", "薛城区", AdministrativeLevel.County, "370400"),
            new("CN", "全国", AdministrativeLevel.Context, null),
        ]),
        Indicators = new IndicatorCatalog(
        [
            new Indicator { Key = "initial_claims", Name = "新增领取失业保险金人数", Unit = "人", Period = PeriodKind.Week, RollUp = RollUp.Sum, DueDays = 7, Headline = true },
            new Indicator { Key = "openings_ratio", Name = "求人倍率", Unit = "", Period = PeriodKind.Week, Kind = IndicatorKind.Rate, Direction = IndicatorDirection.LowerIsWorse, DueDays = 7, Headline = true },
            new Indicator { Key = "loss_rate", Name = "参保人数流失率", Unit = "%", Period = PeriodKind.Month, Kind = IndicatorKind.Rate, DueDays = 15, Headline = true },
        ]),
        Rules =
        [
            new EventRule(Head("law41", "经济性裁员报告线", AdministrativeLevel.County))
            {
                Basis = new Basis("中华人民共和国劳动合同法", "", "第四十一条", BasisStatus.Law, "分级为示例，待确认"),
                WindowDays = 30,
                Conditions = [new EventGrade(Grade.Moderate, [new EventCondition { People = 20, Share = 0.1m }])],
            },
            new EventRule(Head("sd2016_event", "规模性失业预警线", AdministrativeLevel.County))
            {
                Basis = new Basis("关于印发山东省失业动态监测工作等3个实施方案的通知", "鲁人社发〔2016〕14号", "", BasisStatus.PublishedPlan, "时间窗口和级别为示例，待确认"),
                WindowDays = 30,
                Conditions = [new EventGrade(Grade.Severe, [new EventCondition { People = 200 }])],
            },
            new ChangeRule(Head("claims_yoy", "失业保险金新领人数同比", AdministrativeLevel.City, AdministrativeLevel.County))
            {
                Indicator = "initial_claims",
                Comparison = Comparison.YearBefore,
                Limits = [new GradeLimit(Grade.Serious, Limit.AtLeast(25), 200)],
            },
            new AnomalyRule(Head("claims_anomaly", "新增领取失业保险金人数异动", AdministrativeLevel.County))
            {
                Basis = new Basis("", "", "", BasisStatus.Example, "示例，待确认"),
                Indicator = "initial_claims",
                FalseAlarms = 0.5m,
                Lines = [new AnomalyLine(Grade.Moderate, 0.9m, 50, null)],
                Cap = Grade.Serious,
            },
            new CompletenessRule(Head("claims_silent", "失业保险周报缺报", AdministrativeLevel.County))
            {
                Indicator = "initial_claims",
                OverdueDays = 7,
                Missing = [new MissingPeriods(Grade.Moderate, 1), new MissingPeriods(Grade.Serious, 3)],
            },
        ],
        Sources = [new("insurance_weekly", "省社会保险事业中心（示例）", "Analyst", ["initial_claims"])],
        Grades = new GradeScheme("four_colours",
        [
            new("蓝色预警", "一般（Ⅳ级）", "#1d6fd1"), new("黄色预警", "较重（Ⅲ级）", "#e0a800"),
            new("橙色预警", "严重（Ⅱ级）", "#e8590c"), new("红色预警", "特别严重（Ⅰ级）", "#c92a2a"),
        ]),
        LevelNames = new Dictionary<AdministrativeLevel, string>
        {
            [AdministrativeLevel.Province] = "省级",
            [AdministrativeLevel.City] = "市级",
            [AdministrativeLevel.County] = "县级",
        }.ToFrozenDictionary(),
        Calendar = FestivalCalendar.Empty,
    };

    /// <summary>A duty officer of a region with both ways.</summary>
    public static Person Officer(string region = "370200") => new()
    {
        Id = $"officer-{region}",
        Name = "示例值班员",
        Role = PersonRole.DutyOfficer,
        Region = region,
        Mail = $"duty-{region}@example.org",
        Mobile = "13900000001",
        SmsFrom = Grade.Serious,
    };

    /// <summary>A change of an alert at the moment of the snapshots.</summary>
    public static AlertChange Change(
        AlertChangeKind kind, Grade from, Grade to, string region = "370214", string rule = "sd2016_event", string number = "YJ2026-0001", Evidence? evidence = null) => new()
        {
            Number = number,
            RuleId = rule,
            Region = region,
            IsData = rule == "claims_silent",
            At = Monday,
            Kind = kind,
            Reason = AlertReason.GradeReached,
            From = from,
            To = to,
            Period = rule is "claims_yoy" or "claims_silent" ? Period.Parse(PeriodKind.Week, "2026-W46") : Period.Containing(PeriodKind.Day, new DateOnly(2026, 11, 22)),
            Evidence = evidence ?? (rule switch
            {
                "claims_yoy" => ClaimsEvidence,
                "claims_silent" => SilentEvidence,
                _ => ShipyardEvidence("示例造船厂（演练）"),
            }),
        };

    public static Evidence ShipyardEvidence(params string[] enterprises) => new()
    {
        Summary = $"{enterprises.Length}家企业裁减{enterprises.Length * 460}人",
        Sentence = $"{enterprises.Length}家企业报告裁减{enterprises.Length * 460}人，达到“单户企业一次性裁减200人以上”的条件。",
        Figures = [new Figure("裁减人数", enterprises.Length * 460, "人", ""), new Figure("涉及企业", enterprises.Length, "家", "")],
        Contributions = [.. enterprises.Select((name, i) => new Contribution(name, "370214", 460, 0.383m, string.Create(CultureInfo.InvariantCulture, $"CY2026-{i + 31:000}")))],
    };

    public static Evidence ClaimsEvidence { get; } = new()
    {
        Summary = "新增领取失业保险金人数1480人，同比上升45.2%",
        Sentence = "2026年第46周（11月9日至11月15日）新增领取失业保险金人数为1480人，同比上升45.2%（2025年第46周（11月10日至11月16日）为1019人），达到警戒线（变动幅度不低于25%，且新增领取失业保险金人数不少于200）。",
        Figures =
        [
            new Figure("新增领取失业保险金人数", 1480, "人", "2026-W46"),
            new Figure("对比期数值", 1019, "人", "2025-W46"),
            new Figure("变动幅度", 45.24m, "%", "2026-W46"),
        ],
    };

    public static Evidence SilentEvidence { get; } = new()
    {
        Summary = "新增领取失业保险金人数连续2期未报",
        Sentence = "新增领取失业保险金人数截至2026年第46周（11月9日至11月15日）连续2期应报未报。未报不等于平稳，相关研判级别冻结，请催报。",
        Figures = [new Figure("连续未报期数", 2, "期", "2026-W46")],
    };

    /// <summary>The open alert that a change leaves.</summary>
    public static Alert AlertAfter(AlertChange change, DateTimeOffset? raisedAt = null, DateOnly? frozenSince = null, Grade? proposed = null) => new()
    {
        Number = change.Number,
        RuleId = change.RuleId,
        Region = change.Region,
        IsData = change.IsData,
        Grade = change.To,
        Peak = change.To,
        RaisedAt = raisedAt ?? change.At,
        RaisedPeriod = change.Period,
        ChangedAt = change.At,
        Period = change.Period,
        Proposed = proposed,
        FrozenSince = frozenSince,
        Evidence = change.Evidence,
    };

    /// <summary>A snapshot in which everything was delivered and nothing happened.</summary>
    public static Snapshot Calm() => new()
    {
        RuleVersion = Rules.Version,
        KnownAt = Monday,
        Regions = [.. Rules.Regions.Regions.Where(r => r.IsGraded).Select(r => new RegionStatus(r.Code, Grade.None, [], []))],
        Open = [],
        Recent = [],
        Headlines =
        [
            new("initial_claims", "370000", "2026-W46", 3210, 3150, 3105, "2025-W46", 1),
            new("initial_claims", "370200", "2026-W46", 1020, 1001, 990, "2025-W46", 1),
            new("initial_claims", "370300", "2026-W46", 610, 615, null, "2025-W46", 1),
            new("initial_claims", "370400", "2026-W46", 0, 0, 0, "2025-W46", 1),
            new("openings_ratio", "370000", "2026-W46", 1.32m, 1.35m, 1.41m, "2025-W46", 1),
            new("openings_ratio", "370200", "2026-W46", 1.45m, 1.45m, 1.5m, "2025-W46", 1),
            new("loss_rate", "370000", "2026-10", 0.42m, 0.38m, 0.51m, "2025-10", 1),
            new("loss_rate", "CN", "2026-10", 0.35m, null, null, "2025-10", 1),
        ],
        Completeness =
        [
            new("initial_claims", "2026-W46", 6, 6, []),
            new("openings_ratio", "2026-W46", 3, 3, []),
        ],
        Reports = [],
    };

    /// <summary>A snapshot with one grave event in a county.</summary>
    public static Snapshot OneEvent()
    {
        var raised = Change(AlertChangeKind.Raise, Grade.None, Grade.Severe) with { At = Monday.AddDays(-3) };
        return With(Calm(), [raised], [AlertAfter(raised)]) with
        {
            Reports = [new ReportedLayoff("CY2026-031", "370214", "示例造船厂（演练）", LayoffKind.Closure, 460, 1200, "船舶制造", new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 1), "订单不足")],
        };
    }

    /// <summary>A snapshot of a hard week: rises, falls, proposals, silence.</summary>
    public static Snapshot ManyEvents()
    {
        var shipyardFirst = Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate) with { At = Monday.AddDays(-6) };
        var shipyard = Change(AlertChangeKind.Upgrade, Grade.Moderate, Grade.Severe, evidence: ShipyardEvidence("示例造船厂（演练）", "示例船配厂（演练）", "示例铸造厂（演练）")) with { At = Monday.AddDays(-2) };
        var chemicals = Change(AlertChangeKind.Raise, Grade.None, Grade.Critical, "370305", number: "YJ2026-0002", evidence: ShipyardEvidence("示例化工一厂（演练）", "示例化工二厂（演练）")) with { At = Monday.AddDays(-4) };
        var city = Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, "370200", "claims_yoy", "YJ2026-0003") with { At = Monday.AddDays(-1) };
        var proposed = Change(AlertChangeKind.ProposeLowering, Grade.Severe, Grade.None, "370402", number: "YJ2026-0004") with { At = Monday.AddDays(-1) };
        var ended = Change(AlertChangeKind.Quiet, Grade.Moderate, Grade.None, "370211", "law41", "YJ2026-0005", new Evidence { Summary = "未达到报告线", Sentence = "近30天内没有企业报告。" }) with { At = Monday.AddDays(-2), Reason = AlertReason.QuietLongEnough };
        var frozen = Change(AlertChangeKind.Freeze, Grade.Serious, Grade.Serious, "370403", "claims_yoy", "YJ2026-0006") with { At = Monday.AddDays(-1), Reason = AlertReason.DataMissing };
        var silent = Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate, "370403", "claims_silent", "SJ2026-0001") with { At = Monday.AddDays(-1) };
        var calm = Calm();
        var snapshot = With(
            calm,
            [shipyardFirst, chemicals, ended, shipyard, city, proposed, frozen, silent],
            [
                AlertAfter(shipyard, shipyardFirst.At), AlertAfter(chemicals), AlertAfter(city),
                AlertAfter(proposed with { To = Grade.Severe }, Monday.AddDays(-40), proposed: Grade.None),
                AlertAfter(frozen, Monday.AddDays(-20), new DateOnly(2026, 11, 22)), AlertAfter(silent),
            ]);
        return snapshot with
        {
            Regions = [.. snapshot.Regions.Select(r => r.Code == "370403" ? r with { Overdue = ["initial_claims"] } : r)],
            Completeness = [new("initial_claims", "2026-W46", 6, 5, ["370403"]), new("openings_ratio", "2026-W46", 3, 2, ["370400"])],
            Headlines = [.. calm.Headlines.Select(h => h is { Indicator: "initial_claims", Region: "370000" or "370400" } ? h with { Coverage = 0.94m } : h)],
            Reports =
            [
                new("CY2026-030", "370214", "示例船配厂（演练）", LayoffKind.Layoff, 460, null, "船舶制造", new DateOnly(2026, 11, 17), new DateOnly(2026, 12, 20), "订单不足"),
                new("CY2026-031", "370214", "示例造船厂（演练）", LayoffKind.Closure, 460, 1200, "船舶制造", new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 1), "关闭"),
                new("CY2026-032", "370305", "示例化工一厂（演练）", LayoffKind.Suspension, 460, 800, "化工", new DateOnly(2026, 11, 19), null, "停产整改"),
                new("CY2026-033", "370402", "示例煤矿（演练）", LayoffKind.Unknown, null, null, "", new DateOnly(2026, 11, 20), null, ""),
                new("CY2026-034", "370402", "示例水泥厂（演练）", LayoffKind.Layoff, 35, 90, "水泥", new DateOnly(2026, 11, 23), null, ""),
            ],
        };
    }

    /// <summary>A snapshot of a province from which nothing has come.</summary>
    public static Snapshot NothingKnown() => Calm() with
    {
        Regions = [.. Calm().Regions.Select(r => Rules.Regions.Find(r.Code)!.Level == AdministrativeLevel.County ? r with { Overdue = ["initial_claims"] } : r)],
        Headlines = [],
        Completeness =
        [
            new("initial_claims", "2026-W46", 6, 0, ["370211", "370214", "370215", "370305", "370402", "370403"]),
            new("openings_ratio", "2026-W46", 3, 0, ["370200", "370300", "370400"]),
        ],
    };

    /// <summary>A snapshot with changes and open alerts, and the grades of the regions that follow from them.</summary>
    public static Snapshot With(Snapshot snapshot, ImmutableArray<AlertChange> recent, ImmutableArray<Alert> open) => snapshot with
    {
        Recent = recent,
        Open = open,
        Regions =
        [
            .. snapshot.Regions.Select(r => r with
            {
                Grade = open.Where(a => a.Region == r.Code && !a.IsData).Select(a => a.Grade).DefaultIfEmpty(Grade.None).Max(),
                Alerts = [.. open.Where(a => a.Region == r.Code).Select(a => a.Number)],
            }),
        ],
    };

    private static RuleHead Head(string id, string name, params AdministrativeLevel[] levels) => new()
    {
        Id = id,
        Name = name,
        Basis = new Basis("", "", "", BasisStatus.Example, ""),
        Scope = new([.. levels], [], []),
        Policy = LifecyclePolicy.Immediate,
    };
}
