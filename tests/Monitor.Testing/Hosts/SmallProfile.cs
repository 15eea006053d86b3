namespace Monitor.Testing.Hosts;

/// <summary>A profile of one province, two cities and four counties that is read in no time: layoff reports, weekly claims that must come, and one officer.</summary>
internal sealed class SmallProfile : IDisposable
{
    /// <summary>Counties 甲东县 and 甲西县 of 甲市.</summary>
    public const string East = "990101";

    public const string West = "990102";

    /// <summary>Counties 乙南县 and 乙北县 of 乙市.</summary>
    public const string South = "990201";

    public const string North = "990202";

    /// <summary>Writes the profile.</summary>
    /// <param name="every">The evaluation's pace: hour, or day (at 08:00).</param>
    /// <param name="listen">Where the pages are served.</param>
    /// <param name="layoffs">The pattern of the files of layoff reports.</param>
    public SmallProfile(string every = "day", string listen = "http://127.0.0.1:8710", string layoffs = "layoffs/*.csv")
    {
        Copy("levels.yaml");
        Copy("calendar.yaml");
        Copy("rules/events.yaml");
        foreach (var text in Directory.EnumerateFiles(Path.Combine(Shipped, "texts")))
        {
            Copy($"texts/{Path.GetFileName(text)}");
        }

        Write("regions.csv", Regions);
        Write("regions.yaml", RegionsFile);
        Write("indicators.yaml", Indicators);
        Write("rules/completeness.yaml", Completeness);
        Write("sources/layoffs.yaml", Layoffs(layoffs));
        Write("sources/claims.yaml", Claims);
        Write("people.yaml", People);
        Write("response.yaml", Response);
        Write("service.yaml", Service(every, listen));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("monitor-small-").FullName;

    private static string Shipped => Path.Combine(RepositoryFolder.Path, "config");

    /// <summary>Writes a file of the profile, over the one that is there.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces a text of a file that must be there.</summary>
    public void Replace(string name, string from, string to)
    {
        var path = Path.Combine(Folder, name);
        var text = File.ReadAllText(path);
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{name} does not hold: {from}", nameof(from));
        }

        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Copy(string name) => Write(name, File.ReadAllText(Path.Combine(Shipped, name)));

    private const string Regions = """
        code,name,level,parent
        990000,示例省,province,
        990100,甲市,city,990000
        990101,甲东县,county,990100
        990102,甲西县,county,990100
        990200,乙市,city,990000
        990201,乙南县,county,990200
        990202,乙北县,county,990200
        """;

    private const string RegionsFile = """
        file: regions.csv
        columns: { code: code, name: name, level: level, parent: parent }
        populations: { "990100": 900000, "990200": 1100000 }
        """;

    private const string Indicators = """
        indicators:
          - { key: initial_claims, name: 新增领取失业保险金人数, unit: 人, period: week, kind: count, roll_up: sum, minimum_coverage: 0.5, direction: higher_is_worse, headline: true, due_days: 2 }
        """;

    private const string Completeness = """
        rules:
          - id: claims_silent
            name: 失业保险周报漏报
            family: completeness
            basis: { status: example }
            regions: { levels: [county] }
            indicator: initial_claims
            overdue_days: 1
            grades:
              1: { periods_missing: 1 }
            lower_after: 1
        """;

    private static string Layoffs(string path) => $$"""
        kind: layoff_reports
        id: layoffs
        name: 企业规模裁员减员报告
        path: "{{path}}"
        format: { type: csv, encoding: detect }
        missing: ["", "-"]
        region: { column: 行政区划代码, by: code }
        dates: [yyyy-MM-dd]
        known: arrival
        report:
          number: 报告编号
          enterprise: 企业名称
          credit_code: 统一社会信用代码
          credit_code_required: false
          kind: { column: 裁减类型, map: { 经济性裁员: layoff, 关闭破产: closure, 停业整顿: suspension }, otherwise: unknown }
          people: 裁减人数
          headcount: 裁减前职工人数
          notice_date: 报告日期
          reason: 原因
        """;

    private const string Claims = """
        kind: figures
        id: claims
        name: 失业保险周报
        path: insurance/weekly/20*.csv
        format: { type: csv, encoding: detect }
        missing: ["", "-"]
        region: { column: 行政区划代码, by: code }
        period: { column: 统计周末, kind: week, date: end }
        dates: [yyyy/M/d]
        known: arrival
        figures:
          - { indicator: initial_claims, column: 新增领取失业保险金人数, minimum: 0, maximum: 1000000 }
        """;

    private const string People = """
        people:
          - id: duty
            name: 示例值班员
            role: duty_officer
            region: "990000"
            mail: duty@example.org
            mobile: "13900000001"
            receives: { grade: 1, levels: [province, city, county], data_alerts: true }
            sms_from_grade: 3
        """;

    private const string Response = """
        name: 示例省规模性失业风险应急预案
        causes:
          - { id: layoffs, name: 企业规模裁员减员 }
        working_hours:
          - { from: "08:30", to: "12:00" }
          - { from: "13:30", to: "18:00" }
        confirmation: { lapses_after: 24h }
        tasks:
          - { id: acknowledge, name: 签收, kind: acknowledgement, role: duty_officer, from: raised, within: 1h, warn_before: 15m }
          - { id: first_report, name: 书面初报, kind: first_report, role: duty_officer, grades: [3, 4], from: data_known, within: 2h, warn_before: 30m }
          - { id: verify, name: 核实, kind: verification, role: duty_officer, from: raised, within: 12h, warn_before: 2h }
          - { id: final_report, name: 终报, kind: final_report, role: duty_officer, grades: [3, 4], from: lifted, within: 40h, working_time: true }
        measures:
          - { id: deferral, name: 缓缴社会保险费, people: true, amount: true }
        funds:
          - { region: "990000", balance: 1000000 }
        """;

    private static string Service(string every, string listen) => $$"""
        title: 示例省就业失业监测预警系统
        mode: trial
        time_zone: Asia/Shanghai
        store: { path: monitor.db }
        evaluation: { every: {{every}} }
        briefing: { weekday: monday, at: "08:00" }
        intake: { poll: 1m }
        delivery: { poll: 10s, retry: [1m, 5m], give_up_after: 2d }
        http: { listen: "{{listen}}" }
        """;
}
