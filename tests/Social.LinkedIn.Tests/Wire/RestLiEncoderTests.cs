namespace Social.LinkedIn.Tests.Wire;

/// <summary>The vectors of LinkedIn's own clients.</summary>
public sealed class RestLiEncoderTests
{
    public static TheoryData<string, string> Vectors => new()
    {
        { RestLiValue.Record(("k1", "v1"), ("k2", "urn:li:app:123"), ("k3", RestLiValue.List([1, 2])), ("k4", RestLiValue.Record(("k41", "foobar")))).ToString(), "(k1:v1,k2:urn%3Ali%3Aapp%3A123,k3:List(1,2),k4:(k41:foobar))" },
        { RestLiValue.List([RestLiValue.Record(("k1", "v1")), RestLiValue.List(["v2", " t?':,*!"])]).ToString(), "List((k1:v1),List(v2,%20t%3F%27%3A%2C%2A%21))" },
        { ((RestLiValue)"List(value:with%reserved,chars,'')").ToString(), "List%28value%3Awith%25reserved%2Cchars%2C%27%27%29" },
        { ((RestLiValue)"").ToString(), "''" },
        { RestLiValue.List([""]).ToString(), "List('')" },
        { RestLiValue.List([]).ToString(), "List()" },
        { ((RestLiValue)"株式会社").ToString(), "%E6%A0%AA%E5%BC%8F%E4%BC%9A%E7%A4%BE" },
        { ((RestLiValue)"urn:li:comment:(urn:li:activity:1,2)").ToString(), "urn%3Ali%3Acomment%3A%28urn%3Ali%3Aactivity%3A1%2C2%29" },
        { RestLiValue.Record(("member", "urn:li:person:123"), ("account", "urn:li:account:234")).ToString(), "(member:urn%3Ali%3Aperson%3A123,account:urn%3Ali%3Aaccount%3A234)" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Values_are_written_as_LinkedIns_clients_write_them(string written, string expected) => written.ShouldBe(expected);

    [Fact]
    public void Parameters_are_written_name_and_value()
    {
        LinkedInRoute route = new("test", RestLiMethod.Get, "/rest/test");

        RestLiPath.Of(route).Add("pr op:1", " t?':,*!&+").ToString().ShouldBe("/rest/test?pr%20op%3A1=%20t%3F%27%3A%2C%2A%21%26%2B");
        RestLiPath.Of(route).Add("dangerous('),:key:", "value").ToString().ShouldBe("/rest/test?dangerous%28%27%29%2C%3Akey%3A=value");
        RestLiPath.Of(route)
            .Add("param1", RestLiValue.List([RestLiValue.Record(("k1", "v1")), RestLiValue.List(["e1", "e2"])]))
            .Add("param2", RestLiValue.Record(("k2", RestLiValue.Record(("k21", "v21"))), ("k3", RestLiValue.List(["v3"]))))
            .Query.ShouldBe("param1=List((k1:v1),List(e1,e2))&param2=(k2:(k21:v21),k3:List(v3))");
        RestLiPath.Of(route)
            .Add("bq", "authActions")
            .Add("authActionsCriteria", RestLiValue.List(
                [RestLiValue.Record(("OrgRoleAuthAction", RestLiValue.Record(("actionType", "ADMIN_READ")))), RestLiValue.Record(("OrgContentAuthAction", RestLiValue.Record(("actionType", "ORGANIC_SHARE_DELETE"))))]))
            .Query.ShouldBe("bq=authActions&authActionsCriteria=List((OrgRoleAuthAction:(actionType:ADMIN_READ)),(OrgContentAuthAction:(actionType:ORGANIC_SHARE_DELETE)))");
        RestLiPath.Of(route).Add("otherParam", RestLiValue.List([1, 2, 3])).Fields("id,firstName,lastName").Query.ShouldBe("otherParam=List(1,2,3)&fields=id,firstName,lastName");
    }

    [Fact]
    public void Finders_and_actions_are_named_first()
    {
        LinkedInRoute finder = new("search", RestLiMethod.Finder, "/rest/things") { Finder = "search" };
        LinkedInRoute action = new("act", RestLiMethod.Action, "/rest/images") { Action = "initializeUpload" };

        RestLiPath.Of(finder)
            .Add("search", RestLiValue.Record(("ids", RestLiValue.Record(("values", RestLiValue.ListOf(["urn:li:entity:123", "urn:li:entity:456"]))))))
            .ToString().ShouldBe("/rest/things?q=search&search=(ids:(values:List(urn%3Ali%3Aentity%3A123,urn%3Ali%3Aentity%3A456)))");
        RestLiPath.Of(action).ToString().ShouldBe("/rest/images?action=initializeUpload");
    }

    [Fact]
    public void Keys_of_paths_are_written_whole()
    {
        LinkedInRoute route = new("test", RestLiMethod.Get, "/rest/posts/{}/comments/{}");

        RestLiPath.Of(route, "urn:li:share:123", "9").ToString().ShouldBe("/rest/posts/urn%3Ali%3Ashare%3A123/comments/9");
        RestLiPath.Of(ConversationRoutes.Unreact, RestLiValue.Record(("actor", "urn:li:person:1"), ("entity", "urn:li:share:2")))
            .ToString().ShouldBe("/rest/reactions/(actor:urn%3Ali%3Aperson%3A1,entity:urn%3Ali%3Ashare%3A2)");
    }

    [Fact]
    public void An_address_keeps_what_was_written()
    {
        const string Written = "/rest/posts/urn%3Ali%3Ashare%3A1?ids=List(urn%3Ali%3Ashare%3A1,2)&r=(a:b)";

        new Uri(new Uri("https://api.linkedin.com"), Written).PathAndQuery.ShouldBe(Written);
    }
}
