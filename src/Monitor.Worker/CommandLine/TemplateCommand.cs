using System.CommandLine;
using System.Globalization;
using Monitor.Worker.Reporters.Templates;

namespace Monitor.Worker.CommandLine;

/// <summary>The verb <c>report template</c>: the workbook that enterprises report with.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var file = new Option<string>("--out") { Description = "The workbook to write (.xlsx).", Required = true };
        var command = new Command("template", "Write the workbook that enterprises fill in; the source of layoff reports in XLSX reads it back. Exit code 0: written; 2: mistakes.") { file, config };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = new CommandConsole(parsed);
            var path = parsed.GetRequiredValue(file);
            if (console.Load(parsed.GetValue(config), []) is not { } configuration)
            {
                return ExitCode.Mistaken;
            }

            if (ReportTemplate.SourceOf(configuration.Sources) is not { } source)
            {
                console.Output.WriteLine("该配置没有读取电子表格（format: { type: xlsx }）的企业规模裁员减员报告数据源，无从生成模板。请先在 sources/ 中描述。");
                return ExitCode.Mistaken;
            }

            if (!console.CanWrite([path]))
            {
                return ExitCode.Mistaken;
            }

            await File.WriteAllBytesAsync(path, new ReportTemplate(source, configuration.Rules).Make(), cancellationToken);
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已生成填报模板 {path}，由数据源 {source.Id}（{source.Name}）读取。"));
            return ExitCode.Done;
        });
        return command;
    }
}
