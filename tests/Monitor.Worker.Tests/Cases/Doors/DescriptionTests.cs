using System.Text.Json;
using Monitor.Testing;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Tests.Cases.Doors;

public sealed class DescriptionTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private static string Shipped => Path.Combine(RepositoryFolder.Path, "docs", "openapi.json");

    [Fact]
    public async Task The_description_in_docs_is_the_one_that_the_service_gives()
    {
        var served = (await doors.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("MONITOR_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Shipped, served, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Shipped, TestContext.Current.CancellationToken), served);
    }

    [Fact]
    public async Task Every_act_is_described_with_all_it_takes()
    {
        var paths = JsonDocument.Parse(await doors.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement.GetProperty("paths");

        foreach (var form in ActCatalog.Forms)
        {
            var post = paths.GetProperty(form.Opens ? "/api/cases" : $"/api/cases/{{number}}/acts/{form.Word}").GetProperty("post");
            var schema = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            Assert.Equal(form.Help, post.GetProperty("summary").GetString());
            Assert.Equal(form.Parameters.Select(parameter => parameter.Name), schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name) : []);
            Assert.All(form.Parameters, parameter => Assert.NotEmpty(properties.GetProperty(parameter.Name).GetProperty("description").GetString()!));
            Assert.Equal(
                form.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name).Order(),
                schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!).Order() : []);
            Assert.Equal([form.Opens ? "201" : "200", "400", "401", "403", "404", "409", "415", "422", "429"], post.GetProperty("responses").EnumerateObject().Select(response => response.Name));
        }
    }
}
