using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Rules.Detection;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles;

/// <summary>Prints what came of loading a profile, for an operator or as JSON.</summary>
internal static class ConfigurationReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The errors, one a line as 文件:行:列 键 — 说明, or a summary where there is none.</summary>
    public static void Write(ConfigurationResult result, string directory, TextWriter output)
    {
        if (result.Configuration is { } configuration)
        {
            WriteSummary(configuration, output);
            foreach (var warning in result.Warnings)
            {
                output.WriteLine($"  提醒    {warning}");
            }

            return;
        }

        output.WriteLine($"配置有误，共 {result.Errors.Length} 处：{directory}");
        foreach (var error in result.Errors)
        {
            output.WriteLine(error);
        }
    }

    public static void WriteJson(ConfigurationResult result, string directory, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Ok = result.Configuration is not null,
            Directory = directory,
            result.Configuration?.Version,
            Regions = result.Configuration?.Rules.Regions.Regions.Length,
            Indicators = result.Configuration?.Rules.Indicators.Indicators.Length,
            Sources = result.Configuration?.Sources.Length,
            Rules = result.Configuration?.Rules.Rules.Length,
            People = result.Configuration?.People.Length,
            result.Warnings,
            result.Errors,
        },
        Json));

    private static void WriteSummary(MonitorConfiguration configuration, TextWriter output)
    {
        var rules = configuration.Rules;
        output.WriteLine($"配置无误：{configuration.Directory}（版本 {configuration.Version}）");
        output.WriteLine($"  标题    {configuration.Service.Title}（{ModeName(configuration.Service.Mode)}）");
        output.WriteLine($"  地区    {string.Join("，", rules.LevelNames.OrderBy(level => level.Key).Select(level => $"{level.Value} {Count(rules.Regions.AtLevel(level.Key))} 个"))}");
        output.WriteLine($"  指标    {rules.Indicators.Indicators.Length} 个，其中 {Count(rules.Indicators.Indicators.Where(indicator => indicator.Formula is not null))} 个由公式得出");
        output.WriteLine($"  数据源  {configuration.Sources.Length} 个");
        output.WriteLine($"  规则    {rules.Rules.Length} 条（{string.Join("，", rules.Rules.CountBy(rule => rule.Family).OrderBy(family => family.Key).Select(family => $"{FamilyName(family.Key)} {Number(family.Value)}"))}）");
        if (rules.Rules.Any(rule => rule is AnomalyRule))
        {
            output.WriteLine($"  检测    {(rules.Model is { } model ? $"学习模型 {model.Version}" : "统计得分（没有学习模型）")}");
        }

        output.WriteLine($"  待确认  {Count(rules.Rules.Where(rule => rule.Basis.Status == BasisStatus.Example && rule is not CalendarRule))} 条规则的阈值是示例");
        output.WriteLine(configuration.Cases is { Plan: var plan }
            ? $"  预案    {plan.Name}：事由 {Number(plan.Causes.Length)} 个，任务 {Count(plan.Tasks.Values.SelectMany(tasks => tasks).Select(task => task.Id).Distinct())} 项，措施 {Number(plan.Measures.Length)} 项"
            : "  预案    没有 response.yaml，不立事项");
        output.WriteLine($"  人员    {configuration.People.Length} 人");
        output.WriteLine(configuration.Duty is { } duty
            ? $"  值班表  {Number(duty.Roster.Regions.Length)} 个地区，向后检查 {Days(duty.CheckAhead)} 天"
            : "  值班表  没有 roster.yaml，全部人员随时接收通知");
        var kept = configuration.Service.Retention;
        output.WriteLine($"  保存    日志 {Days(kept.Logs)} 天（由系统日志服务执行）；联系方式 {Days(kept.Contacts)} 天；隔离行原文 {Days(kept.QuarantinedRows)} 天；通知正文 {Days(kept.Messages)} 天；数据文件 {Days(kept.Files)} 天；失效的链接和密钥 {Days(kept.Credentials)} 天；防重复登记 {Days(kept.Requests)} 天；预警和审计记录不删除");
        if (configuration.Service.Influx is { } influx)
        {
            output.WriteLine($"  副本    时序数据库 {influx.Url}（{influx.Bucket ?? influx.Database}，{(influx.Api == InfluxApi.V1 ? "/write" : "/api/v2/write")}）");
        }

        output.WriteLine($"  通道    邮件：{Named(configuration.Service.Channels.Mail.Select(mail => mail.Host))}；短信：{Named(configuration.Service.Channels.Sms.Select(sms => sms.Url ?? sms.Kind.ToString().ToLowerInvariant()))}");
    }

    private static string Named(IEnumerable<string> servers) => string.Join("、", servers.DefaultIfEmpty("以文件代替"));

    private static string Count<T>(IEnumerable<T> things) => Number(things.Count());

    private static string Days(TimeSpan kept) => kept.TotalDays.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ModeName(ServiceMode mode) => mode switch
    {
        ServiceMode.Trial => "试运行",
        ServiceMode.Production => "正式运行",
        _ => "历史回放",
    };

    private static string FamilyName(RuleFamily family) => family switch
    {
        RuleFamily.Event => "事件",
        RuleFamily.Rate => "水平",
        RuleFamily.Change => "变动",
        RuleFamily.Anomaly => "异动",
        RuleFamily.Composite => "综合",
        _ => "数据质量",
    };
}
