using System.Text.Json;
using Monitor.Testing;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Reporters.Fields;
using Monitor.Worker.Reporters.Templates;

namespace Monitor.Worker.Tests.Reporters;

public sealed class ReportDescriptionTests
{
    private static string Shipped => Path.Combine(RepositoryFolder.Path, "docs", "openapi-reports.json");

    [Fact]
    public async Task The_description_in_docs_is_the_one_that_the_service_gives()
    {
        await using var service = await ReportingService.StartAsync(TestContext.Current.CancellationToken);
        var served = (await service.Client.GetStringAsync("/openapi/reports.json", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("MONITOR_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Shipped, served, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Shipped, TestContext.Current.CancellationToken), served);
        using var document = JsonDocument.Parse(served);
        Assert.Equal(["/api/layoff-reports"], document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name));
    }

    [Fact]
    public void Every_field_of_the_interface_is_one_that_people_are_asked_for() =>
        Assert.Equal(["enterprise_key"], ReportForm.Fields.Except(ReportFields.All.Select(field => field.Name)));

    [Fact]
    public void Every_field_that_people_are_asked_for_is_one_of_the_interface() =>
        Assert.Empty(ReportFields.All.Select(field => field.Name).Except(ReportForm.Fields));

    [Fact]
    public void The_template_has_a_column_for_every_field()
    {
        var configuration = Monitor.Worker.ConfigFiles.ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config"), []).Configuration!;

        var columns = TemplateColumns.Of(ReportTemplate.SourceOf(configuration.Sources)!, configuration.Rules);

        Assert.Equal(ReportFields.All.Select(field => (field.Name, field.Label)), columns.Select(column => (column.Field.Name, column.Heading)));
    }
}
