using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests;

/// <summary>A small province: two cities of two counties each, and the nation as context.</summary>
internal static class ATree
{
    public const string Province = "370000";
    public const string Qingdao = "370200";
    public const string Licang = "370213";
    public const string Chengyang = "370214";
    public const string Yantai = "370600";
    public const string Zhifu = "370602";
    public const string Laishan = "370613";
    public const string Nation = "CN";

    public static RegionEntry[] Entries { get; } =
    [
        new(Nation, "全国", AdministrativeLevel.Context, null),
        new(Province, "山东省", AdministrativeLevel.Province, null),
        new(Qingdao, "青岛市", AdministrativeLevel.City, Province),
        new(Licang, "李沧区", AdministrativeLevel.County, Qingdao),
        new(Chengyang, "城阳区", AdministrativeLevel.County, Qingdao),
        new(Yantai, "烟台市", AdministrativeLevel.City, Province),
        new(Zhifu, "芝罘区", AdministrativeLevel.County, Yantai),
        new(Laishan, "莱山区", AdministrativeLevel.County, Yantai),
    ];

    public static RegionTree Small { get; } = RegionTree.Create(Entries);
}
