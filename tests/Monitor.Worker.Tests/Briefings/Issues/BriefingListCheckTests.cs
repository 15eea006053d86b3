using Monitor.Testing.Hosts;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Tests.Briefings.Issues;

public sealed class BriefingListCheckTests
{
    [Theory]
    [InlineData("{ scope: \"123456\", people: [duty] }", "“123456”既不是区划表里的代码，也不是地区组的编号")]
    [InlineData("{ scope: \"990000\", people: [dutty] }", "没有“dutty”")]
    [InlineData("{ scope: \"990000\", people: [] }", "people")]
    public void A_list_that_reaches_nobody_is_refused_with_its_place(string list, string told)
    {
        using var profile = new SmallProfile();
        profile.Replace("service.yaml", "briefing: { weekday: monday, at: \"08:00\" }", $"briefing: {{ lists: [ {list} ] }}");

        var errors = ConfigurationLoader.Load(profile.Folder, []).Errors;

        Assert.Contains(errors, error => error.ToString().StartsWith("service.yaml", StringComparison.Ordinal) && error.ToString().Contains(told, StringComparison.Ordinal));
    }
}
