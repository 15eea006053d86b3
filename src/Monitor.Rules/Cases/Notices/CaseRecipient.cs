using Monitor.Rules.Notifications;

namespace Monitor.Rules.Cases.Notices;

/// <summary>通知对象（岗位）: whoever has a role in a region. Where nobody has, those of the region above are told.</summary>
/// <param name="Role">The role.</param>
/// <param name="Region">The code of the region.</param>
public readonly record struct CaseRecipient(PersonRole Role, string Region);
