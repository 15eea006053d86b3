namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>What is done with a briefing that nobody approved in time.</summary>
internal enum LateBriefing
{
    /// <summary>Those who write and approve it are reminded.</summary>
    Remind,

    /// <summary>They are reminded, and its list gets it marked as a draft.</summary>
    SendDraft,
}
