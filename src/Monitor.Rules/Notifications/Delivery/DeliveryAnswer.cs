namespace Monitor.Rules.Notifications.Delivery;

/// <summary>投递结果: what is known of one attempt to reach a person. The order is that of certainty: what stands higher is not undone by what stands lower.</summary>
public enum DeliveryAnswer
{
    /// <summary>待发: nobody has taken it over yet; it waits for the next attempt.</summary>
    Queued,

    /// <summary>已接收: the provider took it over; whether it reaches the person is not known.</summary>
    Accepted,

    /// <summary>不明: it may have been taken over or not, or nothing was heard in time of one that was.</summary>
    Unknown,

    /// <summary>失败: this attempt will never reach the person.</summary>
    Failed,

    /// <summary>已送达: the provider says that it reached the person's device.</summary>
    Delivered,

    /// <summary>已签收: the person said so.</summary>
    Acknowledged,
}
