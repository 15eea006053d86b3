using System.Globalization;
using System.Text;
using Monitor.Testing;
using Monitor.Testing.Hosts;

namespace Monitor.Worker.Tests.MonthlyReturns;

/// <summary>The small province with a panel of 22 enterprises whose headcounts are numbers that nothing else gives.</summary>
internal sealed class MadePanel
{
    private const string Headings = "企业名称,行政区划代码,统计月份,行业,企业规模,是否特大企业,上期末就业人数,调查期就业人数,新招人数,减员人数,就业人数减少类型,主要原因,主要原因说明,划转转出人数,划转对方企业";

    private static readonly (string County, int Firms)[] Counties = [(SmallProfile.East, 12), (SmallProfile.West, 1), (SmallProfile.South, 5), (SmallProfile.North, 4)];

    /// <summary>Names, headcounts, changes and explanations of single enterprises: what must never be printed.</summary>
    public List<string> Secrets { get; } = ["秘密钢厂", "八万零八十七", "80087"];

    /// <summary>Adds what the shipped profile says of the panel to the small one.</summary>
    public static void AddTo(SmallProfile profile)
    {
        var shipped = Path.Combine(RepositoryFolder.Path, "config");
        foreach (var file in new[] { "filing.yaml", "sources/monthly_returns.yaml", "rules/panel.yaml" })
        {
            profile.Write(file, File.ReadAllText(Path.Combine(shipped, file)));
        }

        var indicators = File.ReadAllText(Path.Combine(shipped, "indicators.yaml"));
        var from = indicators.IndexOf("  - key: panel_loss_rate", StringComparison.Ordinal);
        var made = indicators[from..indicators.IndexOf("  # ---", from, StringComparison.Ordinal)];
        profile.Replace("indicators.yaml", "indicators:\n", "indicators:\n" + made);
        profile.Replace("response.yaml", "causes:", "causes:\n  - { id: panel, name: 监测企业岗位流失 }");
    }

    /// <summary>The file of a month. In October every third enterprise of 甲东县 falls a little, all of 乙南县 fall by three in a hundred, and one transfers people.</summary>
    public string FileOf(string month)
    {
        var text = new StringBuilder(Headings + "\n");
        var number = 0;
        foreach (var (county, firms) in Counties)
        {
            for (var firm = 0; firm < firms; firm++, number++)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{Row(county, firm, number, month)}");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"秘密钢厂,{SmallProfile.East},{month},钢铁,大型,否,80087,八万零八十七,,,,,,,\n").ToString();
    }

    /// <summary>The return of the only enterprise of 甲西县, as it corrects it.</summary>
    public static string Correction(string month) => $"{Headings}\n甲西独家厂,{SmallProfile.West},{month},钢铁,大型,否,77191,77191,,,,,,,\n";

    private string Row(string county, int firm, int number, string month)
    {
        var previous = county == SmallProfile.West ? 77191 : 50021 + (37 * number);
        var fall = month == "2026-09" ? 0 : county switch
        {
            SmallProfile.East => firm % 3 == 0 ? 1117 + number : 0,
            SmallProfile.West => 10477,
            SmallProfile.South => (int)Math.Round(previous * 0.03) + number,
            _ => 0,
        };
        var name = county == SmallProfile.West ? "甲西独家厂" : $"机密第{number}厂";
        Secrets.AddRange([name, previous.ToString(CultureInfo.InvariantCulture), (previous - fall).ToString(CultureInfo.InvariantCulture)]);
        if (fall > 0)
        {
            Secrets.AddRange([fall.ToString(CultureInfo.InvariantCulture), $"机密说明{number}"]);
        }

        var moved = fall > 0 && number == 0 ? "1001,新设公司" : ",";
        return string.Create(CultureInfo.InvariantCulture, $"{name},{county},{month},{(firm % 2 == 0 ? "钢铁" : "纺织")},大型,否,{previous},{previous - fall},0,{fall},{(fall > 0 ? $"T06,R07,机密说明{number}" : ",,")},{moved}");
    }
}
