namespace Monitor.Worker.Notifications;

/// <summary>What all messages of a service have in common.</summary>
internal sealed record MessageSettings
{
    private const char Open = '【';
    private const char Close = '】';

    private readonly string signature = "";

    /// <summary>The service's title.</summary>
    public required string Title { get; init; }

    /// <summary>The name that text messages are signed with, with or without 【】; kept without.</summary>
    public required string SmsSignature
    {
        get => signature;
        init => signature = value.Trim(Open, Close);
    }

    /// <summary>演练: nothing of it is real.</summary>
    public bool IsDrill { get; init; }

    /// <summary>试运行.</summary>
    public bool IsTrial { get; init; }
}
