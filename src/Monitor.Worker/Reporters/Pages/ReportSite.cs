namespace Monitor.Worker.Reporters.Pages;

/// <summary>Where the pages of the form lie.</summary>
internal static class ReportSite
{
    public const string Root = "/report";
    public const string InvitationPath = $"{Root}/invitation";
}
