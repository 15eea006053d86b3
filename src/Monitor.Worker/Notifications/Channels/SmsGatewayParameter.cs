namespace Monitor.Worker.Notifications.Channels;

/// <summary>A parameter of a gateway's request; the template may hold {to}, {text}, {user}, {password} and {key}.</summary>
internal sealed record SmsGatewayParameter(string Name, string Template);
