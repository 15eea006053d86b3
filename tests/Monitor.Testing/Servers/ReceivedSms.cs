namespace Monitor.Testing.Servers;

/// <summary>A message as the telephone would show it: its parts joined.</summary>
public sealed record ReceivedSms(string From, string To, string Text);
