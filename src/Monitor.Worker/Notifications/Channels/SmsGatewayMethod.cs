namespace Monitor.Worker.Notifications.Channels;

/// <summary>How parameters reach the gateway.</summary>
internal enum SmsGatewayMethod
{
    /// <summary>In the address.</summary>
    Get,

    /// <summary>As a form in the body.</summary>
    PostForm,
}
