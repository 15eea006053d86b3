using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Texts;

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

        return new TextCheck(configuration).Check() is { IsEmpty: false } faults ? new ConfigurationResult(null, faults) : result;
    }
}
