namespace Monitor.Worker.Notifications;

/// <summary>Whether a person learns another way what a message was to tell.</summary>
internal enum OtherWay
{
    /// <summary>By none.</summary>
    None,

    /// <summary>A message the other way waits or is sent.</summary>
    Underway,

    /// <summary>A message the other way was taken over, or has arrived.</summary>
    Told,
}
