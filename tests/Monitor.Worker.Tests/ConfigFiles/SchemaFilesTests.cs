using System.Text.Json.Nodes;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Tests.ConfigFiles;

public sealed class SchemaFilesTests
{
    public static TheoryData<string> Names => [.. ProfileDocuments.Types.Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_schema_is_the_one_that_the_binder_reads_by(string name)
    {
        var type = ProfileDocuments.Types.Single(document => document.Name == name).Type;
        var path = Path.Combine(RepositoryFolder.Path, "config", "schemas", $"{name}.schema.json");
        var written = SchemaWriter.Write(type);
        if (Environment.GetEnvironmentVariable("MONITOR_APPROVE") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_of_a_schema_is_explained_in_Chinese(string name)
    {
        var schema = JsonNode.Parse(SchemaWriter.Write(ProfileDocuments.Types.Single(document => document.Name == name).Type))!;

        Assert.Empty(Unexplained(schema, "$"));
    }

    private static IEnumerable<string> Unexplained(JsonNode? node, string path) => node switch
    {
        JsonObject mapping when mapping["properties"] is JsonObject properties => properties
            .Where(property => property.Value?["description"] is null)
            .Select(property => $"{path}.{property.Key}")
            .Concat(Children(mapping, path)),
        JsonObject mapping => Children(mapping, path),
        JsonArray list => list.SelectMany((item, index) => Unexplained(item, $"{path}[{index}]")),
        _ => [],
    };

    private static IEnumerable<string> Children(JsonObject mapping, string path) =>
        mapping.SelectMany(child => Unexplained(child.Value, $"{path}.{child.Key}"));
}
