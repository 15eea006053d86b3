namespace Monitor.Worker.Notifications;

/// <summary>Why a message goes another way.</summary>
/// <param name="Reason">In Chinese.</param>
/// <param name="IsUncertain">Whether it may have arrived all the same: somebody took it over, or the answer got lost.</param>
/// <param name="IsRetried">Whether it is still tried as well.</param>
internal readonly record struct TakeoverCause(string Reason, bool IsUncertain, bool IsRetried);
