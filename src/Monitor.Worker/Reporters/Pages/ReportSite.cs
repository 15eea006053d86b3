namespace Monitor.Worker.Reporters.Pages;

/// <summary>Where the pages of the form lie.</summary>
internal static class ReportSite
{
    public const string Root = "/report";
    public const string EnterPath = $"{Root}/enter";
    public const string LeavePath = $"{Root}/leave";
    public const string InvitationPath = $"{Root}/invitation";
    public const string FormPath = $"{Root}/new";
    public const string ZeroPath = $"{Root}/zero";
    public const string WithdrawPath = $"{Root}/withdraw";
    public const string ReceiptPath = $"{Root}/receipt";
    public const string TemplatePath = $"{Root}/template.xlsx";

    /// <summary>The address by which enterprises reach the service: the one that is stated, else where the service listens; null where it listens on this machine alone or says no host.</summary>
    public static string? AddressOf(string? stated, string listens)
    {
        var site = stated ?? (Uri.TryCreate(listens, UriKind.Absolute, out var url) && !url.IsLoopback && url.Host is not ("0.0.0.0" or "[::]") ? listens : null);
        return site?.TrimEnd('/');
    }

    /// <summary>Where a report is withdrawn.</summary>
    public static string WithdrawalOf(string number) => $"{WithdrawPath}?number={Uri.EscapeDataString(number)}";

    /// <summary>The form of a report that was made before.</summary>
    public static string FormOf(string number) => $"{FormPath}?number={Uri.EscapeDataString(number)}";
}
