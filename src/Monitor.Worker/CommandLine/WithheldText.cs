using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints figures that are held back as implausible.</summary>
internal sealed class WithheldText(RuleSet rules)
{
    public void Write(ImmutableArray<WithheldFigure> held, TextWriter output)
    {
        if (held.IsEmpty)
        {
            output.WriteLine("没有暂不采用的数值。");
            return;
        }

        foreach (var group in held.GroupBy(figure => figure.Indicator))
        {
            var indicator = rules.Indicators.Indicators[group.Key];
            output.WriteLine($"{indicator.Key}  {indicator.Name}");
            foreach (var figure in group)
            {
                output.WriteLine($"  {PlaceOf(figure)} {figure.Period.ToChinese()}：{OfficialNumber.WithUnit(Math.Round((decimal)figure.Value, 2), indicator.Unit)}，{TerminalTime.Of(figure.KnownAt, rules.TimeZone)}收到；{string.Join("、", figure.Rules.Select(NameOf))}");
            }
        }

        output.WriteLine($"共{held.Length}个。有误的请数据提供单位更正后重新报送；核实无误的用 monitor source believe 指标 --reason 依据 采信。");
    }

    /// <summary>A figure as <c>source withheld --json</c> prints it.</summary>
    public object Line(WithheldFigure figure) => new
    {
        indicator = rules.Indicators.Indicators[figure.Indicator].Key,
        region = rules.Regions.Regions[figure.Region].Code,
        period = figure.Period.ToString(),
        figure.Value,
        figure.KnownAt,
        figure.Rules,
    };

    private string PlaceOf(WithheldFigure figure) => rules.Regions.Regions[figure.Region].Name;

    private string NameOf(string rule) => rules.Rules.FirstOrDefault(one => one.Id == rule)?.Name ?? rule;
}
