namespace Monitor.Worker.ConfigFiles;

/// <summary>Finds the profile's folder.</summary>
internal static class ConfigDirectory
{
    /// <summary>The folder that was named, else <c>config</c> under the working directory, else <c>config</c> beside the program.</summary>
    public static string Resolve(string? named)
    {
        if (named is not null)
        {
            return Path.GetFullPath(named);
        }

        var here = Path.GetFullPath("config");
        var beside = Path.Combine(AppContext.BaseDirectory, "config");
        return Directory.Exists(here) || !Directory.Exists(beside) ? here : beside;
    }
}
