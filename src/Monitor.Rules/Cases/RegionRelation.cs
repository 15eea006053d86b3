namespace Monitor.Rules.Cases;

/// <summary>地区关系: how the region of an actor stands to a case.</summary>
public enum RegionRelation
{
    /// <summary>承办地区: it handles the case.</summary>
    Own,

    /// <summary>承办地区的上级: the region that handles the case lies in it.</summary>
    Above,

    /// <summary>事发属地: it happens there, but a region above handles the case.</summary>
    Below,

    /// <summary>其他地区: none of these.</summary>
    Elsewhere,
}
