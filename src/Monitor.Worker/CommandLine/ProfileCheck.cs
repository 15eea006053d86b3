using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Duty;
using Monitor.Worker.Notifications;
using Monitor.Worker.Reporters.Register;
using Monitor.Worker.Surveillance;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.CommandLine;

/// <summary>Reads a profile and holds its texts against what they are filled with. Every verb takes its profile from here, so that nothing runs on what <c>check</c> would refuse.</summary>
internal static class ProfileCheck
{
    public static ConfigurationResult Load(string directory, IReadOnlyList<string> inputs, CommandConsole console)
    {
        var result = ConfigurationLoader.Load(directory, inputs, () => new ModelFile(console.Logger<ModelFile>()).Read(ModelFile.Shipped).Model);
        if (result.Configuration is not { } configuration || configuration.Service.Mode == ServiceMode.ReplayOnly)
        {
            return result; // a profile that only replays tells nobody anything
        }

        var texts = configuration.Texts;
        return MessageTemplates.Check(texts).Concat(HtmlBriefing.Check(texts)).Concat(MailBriefing.Check(texts)).Concat(StatusPage.Check(texts)).Concat(configuration.Cases is null ? [] : CaseTemplates.Check(texts))
            .Concat(configuration.Duty is null ? [] : DutyTemplates.Check(texts))
            .Concat(configuration.Rules.Filing.Register is null ? [] : ReminderTemplates.Check(texts)).ToArray() is { Length: > 0 } faults
            ? new ConfigurationResult(null, [.. faults])
            : new SmsTextCheck(configuration).Check() is { IsEmpty: false } unfit ? new ConfigurationResult(null, unfit) : result;
    }
}
