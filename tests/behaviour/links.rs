//! A link opens what was sent, from any folder of any host.

use super::SAME_WASM;
use crate::browser::{Page, Served, answer, by_hand, copy_of_site, notice, resolved};

list![
    a_leader_is_known_by_id_and_by_name (Chromium: SAME_WASM),
    what_other_sites_add_to_a_link_is_dropped (Chromium: SAME_WASM),
    a_link_shows_the_tasks_that_a_count_by_hand_finds (Chromium: SAME_WASM),
    a_link_with_everything_shows_everything (Chromium: SAME_WASM),
    the_site_works_from_a_folder_of_a_host,
    nothing_is_fetched_from_elsewhere,
    the_policy_stops_foreign_code,
    no_script_is_made_of_text,
];

async fn a_leader_is_known_by_id_and_by_name(page: &Page) {
    for written in ["leader=wangdong", "leader=王东", "leader=%E7%8E%8B%20%E4%B8%9C", "LEADER=WangDong"] {
        page.open(written).await;
        page.shows("leader=wangdong").await;
        let shown = page.shown().await;
        assert_eq!((shown.query.as_str(), shown.count), ("leader=wangdong", 43), "{written}");
    }
}

async fn what_other_sites_add_to_a_link_is_dropped(page: &Page) {
    page.open("utm_source=wx&leader=wangdong&from=timeline&isappinstalled=0&view=list").await;
    page.shows("leader=wangdong").await;
    assert_eq!(page.shown().await.query, "leader=wangdong");
    page.open("utm_source=wx").await;
    page.shows("").await;
    page.equals("the address has no query string", "location.href", page.address("")).await;
}

async fn a_link_shows_the_tasks_that_a_count_by_hand_finds(page: &Page) {
    let leader = notice().leaders.iter().position(|it| it.id == "liming").unwrap();
    let liwan = notice().units.iter().position(|it| it.id == "liwan").unwrap();
    let stands_for_liwan =
        |at: &usize| notice().collectives[*at].members.as_ref().is_some_and(|members| members.contains(&liwan));
    for (query, serials) in [
        ("", by_hand(|_| true)),
        ("leader=liming", by_hand(|task| task.leader == Some(leader))),
        ("leader=none", by_hand(|task| task.leader.is_none())),
        ("section=6", by_hand(|task| task.section == 5)),
        ("section=6.2", by_hand(|task| (task.section, task.subsection) == (5, 1))),
        ("coop=liwan", by_hand(|task| task.coops.contains(&liwan))),
        (
            "unit=liwan",
            by_hand(|task| {
                task.leads.contains(&liwan)
                    || task.coops.contains(&liwan)
                    || task.collectives.iter().any(stands_for_liwan)
            }),
        ),
        ("target=1", by_hand(|task| !task.targets.is_empty())),
        ("section=6&leader.not=liming", by_hand(|task| task.section == 5 && task.leader != Some(leader))),
    ] {
        page.open(query).await;
        page.shows(query).await;
        let shown = page.shown().await;
        assert_eq!((shown.count, shown.serials), (serials.len(), serials), "{query}");
    }
}

async fn a_link_with_everything_shows_everything(page: &Page) {
    let query = "q=建设&section=1&section=2&section=5&leader=chenzhiying&leader=wangdong&unit=liwan&unit=tianhe&role=lead&role=coop\
                 &role=collective&kind.not=company&view=table&group=leader&sort=coops&task=137";
    assert!(resolved(query).warnings.is_empty() && answer(query).count > 0, "the query means something");
    page.open(query).await;
    page.shows(query).await;
}

async fn the_site_works_from_a_folder_of_a_host(page: &Page) {
    let served = Served::start_at(copy_of_site(), "/some/folder/");
    let page = page.of(served.address.clone());
    page.open("leader=王东&task=137").await;
    page.shows("leader=wangdong&task=137").await;
    page.click("aside [aria-label='关闭']").await;
    page.shows("leader=wangdong").await;
    page.click("[data-leader='wangdong']").await;
    page.shows("").await;
    page.equals("the address is that of the folder", "location.href", page.address("")).await;
    page.click("[data-serial='2'] a").await;
    page.shows("task=2").await;
    page.equals("the address is that of the task", "location.href", page.address("task=2")).await;
    page.driver.refresh().await.unwrap();
    page.is_ready().await;
    page.shows("task=2").await;
    page.is_untroubled("in a folder").await;
}

async fn nothing_is_fetched_from_elsewhere(page: &Page) {
    page.open("").await;
    page.click("[data-leader='wangdong']").await;
    page.choose("#results label:nth-child(1) select", "lead").await;
    page.click("nav a:not([aria-current='page'])").await;
    page.shows("leader=wangdong&group=lead&view=table").await;
    let serial = answer("leader=wangdong").blocks[0].groups[0].parts[0].tasks[0].task + 1;
    page.click(&format!("[data-serial='{serial}'] a")).await;
    page.sees("[aria-label='打开的任务']").await;
    page.click("aside summary").await;
    let sources: Vec<String> = page.get("performance.getEntriesByType('resource').map((it) => it.name)").await;
    let site = page.address("");
    assert!(sources.len() >= 4, "the requests are recorded: {sources:?}");
    assert!(sources.iter().all(|it| it.starts_with(&site)), "{sources:?}");
    page.is_untroubled("after clicking around").await;
}

async fn the_policy_stops_foreign_code(page: &Page) {
    page.open("").await;
    page.run::<()>(
        "window.stopped = [];
         addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
         const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
         // With trusted types the text does not even get into the element.
         try { add('script', { textContent: 'window.ran = true' }); } catch (error) { console.error(error); }
         add('img', { src: 'http://127.0.0.1:9/pixel.png' });
         fetch('http://127.0.0.1:9/').catch(() => {});",
    )
    .await;
    let script = "'trustedTypes' in window ? 'require-trusted-types-for' : 'script-src-elem'";
    page.until("each is stopped", &format!("[...stopped].sort().join() === 'connect-src,img-src,' + ({script})")).await;
    page.equals("the script did not run", "window.ran ?? null", None::<bool>).await;
    assert!(!page.troubles().await.is_empty(), "what is stopped is an error in the console");
}

async fn no_script_is_made_of_text(page: &Page) {
    page.open("").await;
    let policy: String = page.get("document.querySelector('meta[http-equiv]').content").await;
    assert!(policy.contains("'wasm-unsafe-eval'") && !policy.contains("'unsafe-eval'"), "{policy}");
    // Later, by itself: what a driver runs may make scripts.
    page.run::<()>(
        "setTimeout(() => { try { window.made = String(window.eval('1')); } catch (error) { window.made = error.name; } })",
    )
    .await;
    page.until("it was tried", "window.made").await;
    page.equals("no script was made of text", "window.made", "EvalError".to_owned()).await;
    // What is stopped is an error in the console.
    page.troubles().await;
}
