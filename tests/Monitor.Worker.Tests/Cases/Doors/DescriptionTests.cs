using System.Text.Json;
using Monitor.Testing;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Tests.Duty;

namespace Monitor.Worker.Tests.Cases.Doors;

/// <summary>The description of a profile that has all there is to describe: a response plan and a roster.</summary>
public sealed class DescriptionTests : IAsyncLifetime
{
    private DutyUnderTest duty = null!;
    private HttpClient client = null!;

    private static string Shipped => Path.Combine(RepositoryFolder.Path, "docs", "openapi.json");

    public async ValueTask InitializeAsync()
    {
        duty = await DutyUnderTest.OpenAsync();
        await duty.Service.RunAsync(TestContext.Current.CancellationToken);
        client = new HttpClient { BaseAddress = new Uri(duty.Listen) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await duty.DisposeAsync();
    }

    [Fact]
    public async Task The_description_in_docs_is_the_one_that_the_service_gives()
    {
        var served = (await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("MONITOR_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Shipped, served, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Shipped, TestContext.Current.CancellationToken), served);
    }

    [Fact]
    public async Task Every_act_is_described_with_all_it_takes()
    {
        var paths = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement.GetProperty("paths");

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
            Assert.Equal([form.Opens ? "201" : "200", "400", "401", "403", "404", "409", "415", "422", "429", "503"], post.GetProperty("responses").EnumerateObject().Select(response => response.Name));
        }
    }

    [Theory]
    [InlineData("take-over", null, "200 400 401 403 404 409 429 503")]
    [InlineData("notes", "text", "200 400 401 403 415 422 429 503")]
    public async Task Acts_of_duty_are_described_like_those_of_cases(string act, string? field, string answers)
    {
        var paths = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement.GetProperty("paths");

        var post = paths.GetProperty($"/api/duty/{{region}}/{act}").GetProperty("post");

        Assert.Equal(answers, string.Join(' ', post.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)));
        Assert.Equal("The code of the region whose roster it is.", Assert.Single(post.GetProperty("parameters").EnumerateArray()).GetProperty("description").GetString());
        Assert.Equal(
            field,
            post.TryGetProperty("requestBody", out var body) ? Assert.Single(body.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties").EnumerateObject()).Name : null);
    }
}
