using Microsoft.EntityFrameworkCore;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Retention;

/// <summary>docs/retention.md says of everything that is kept what removes it.</summary>
public sealed class RetentionTableTests
{
    private readonly string document = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "retention.md"));

    [Fact]
    public async Task Every_table_of_the_record_stands_in_it()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await using var context = temporary.Record.Reader();

        Assert.All(context.Model.GetEntityTypes().Select(entity => entity.GetTableName()), table => Assert.Contains($"`{table}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_of_the_configuration_stands_in_it() => Assert.All(
        typeof(RetentionSettings).GetProperties().Where(property => property.CanWrite).Select(property => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)),
        key => Assert.Contains($"`{key}`", document, StringComparison.Ordinal));
}
