using System.Text.Json.Nodes;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Tests.ConfigFiles.Binding;

public sealed class SchemaWriterTests
{
    private readonly JsonNode schema = JsonNode.Parse(SchemaWriter.Write(typeof(SampleDocument)))!;

    [Fact]
    public void A_schema_names_its_dialect_what_is_required_and_refuses_other_keys()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal("示例文件", (string?)schema["description"]);
        Assert.Equal("""["title"]""", schema["required"]!.ToJsonString());
        Assert.False((bool)schema["additionalProperties"]!);
    }

    [Theory]
    [InlineData("title", """{"description":"标题","type":"string","minLength":1}""")]
    [InlineData("share", """{"description":"占比","type":"number","minimum":0,"maximum":1,"default":0.5}""")]
    [InlineData("people", """{"description":"人数","anyOf":[{"type":"integer","minimum":0},{"type":"null"}]}""")]
    [InlineData("timeout", """{"description":"时限","type":"string","pattern":"^[0-9]{1,6}[dhms]$","default":"15m"}""")]
    [InlineData("at", """{"description":"时刻","type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$","default":"08:00"}""")]
    [InlineData("levels", """{"description":"层级","type":"array","items":{"enum":["province","city","xian"]}}""")]
    [InlineData("codes", """{"description":"行政区划代码","anyOf":[{"type":["string","number","boolean"],"pattern":"^[0-9]{6}$"},{"type":"array","items":{"type":["string","number","boolean"],"pattern":"^[0-9]{6}$"}}]}""")]
    [InlineData("rules", """{"description":"规则","type":"array","items":{"$ref":"#/$defs/sample_rule"},"minItems":1}""")]
    [InlineData("grades", """{"description":"各级条件","type":"object","additionalProperties":{"$ref":"#/$defs/sample_line"}}""")]
    public void Each_key_says_what_the_binder_reads(string key, string expected)
    {
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), schema["properties"]![key]!.ToJsonString());
    }

    [Fact]
    public void Kinds_are_told_apart_by_their_key()
    {
        var kinds = schema["$defs"]!["sample_rule"]!["oneOf"]!.AsArray();

        Assert.Equal(["event", "rate"], kinds.Select(kind => (string?)kind!["properties"]!["family"]!["const"]));
        Assert.Equal("""["family","id","indicator"]""", kinds[1]!["required"]!.ToJsonString());
    }
}
